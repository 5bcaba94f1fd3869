package io.caizhi.web;

import java.io.IOException;
import java.time.Duration;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.PathResourceResolver;

/**
 * Serves the web application. Its assets carry a digest in their names and never change;
 * the page itself is asked for anew each time, under every address the application makes.
 */
@Configuration(proxyBeanMethods = false)
class PageConfiguration implements WebMvcConfigurer {

	private static final String STATIC = "classpath:/static/";

	@Override
	public void addResourceHandlers(ResourceHandlerRegistry registry) {
		registry.addResourceHandler("/assets/**")
			.addResourceLocations(STATIC + "assets/")
			.setCacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
		registry.addResourceHandler("/**")
			.addResourceLocations(STATIC)
			.setCacheControl(CacheControl.noCache())
			.resourceChain(false)
			.addResolver(new DeepLinks());
	}

	/** Finds the page where a browser opens an address that is no file. */
	private static final class DeepLinks extends PathResourceResolver {

		private static final Resource PAGE = new ClassPathResource("static/index.html");

		@Override
		protected @Nullable Resource getResource(String path, Resource location) throws IOException {
			Resource file = path.isEmpty() ? null : super.getResource(path, location);
			return (file != null) ? file : page(path);
		}

		private static @Nullable Resource page(String path) {
			boolean wanted = RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
					&& isWanted(path, attributes.getRequest());
			return (wanted && PAGE.exists()) ? PAGE : null;
		}

		private static boolean isWanted(String path, HttpServletRequest request) {
			return path.isEmpty() || SecurityConfiguration.isDeepLink("/" + path, request);
		}

	}

}

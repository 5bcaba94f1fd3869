package io.caizhi.web;

import java.io.IOException;
import java.time.Duration;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.PathResourceResolver;

/**
 * Serves the web application. Its assets carry a digest in their names and never change;
 * the page itself is asked for anew each time, under every address the application makes.
 */
@Configuration(proxyBeanMethods = false)
class PageConfiguration implements WebMvcConfigurer {

	private final String location;

	/**
	 * @param location where the built application lies, ending in a slash
	 */
	PageConfiguration(@Value("${caizhi.pages.location:classpath:/static/}") String location) {
		this.location = location;
	}

	@Override
	public void addResourceHandlers(ResourceHandlerRegistry registry) {
		registry.addResourceHandler("/assets/**")
			.addResourceLocations(this.location + "assets/")
			.setCacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
		registry.addResourceHandler("/**")
			.addResourceLocations(this.location)
			.setCacheControl(CacheControl.noCache())
			.resourceChain(false)
			.addResolver(new DeepLinks());
	}

	@Override
	public void addViewControllers(ViewControllerRegistry registry) {
		registry.addViewController("/").setViewName("forward:/index.html");
	}

	/** Finds the page where a browser opens an address that is no file. */
	private static final class DeepLinks extends PathResourceResolver {

		@Override
		protected @Nullable Resource getResource(String path, Resource location) throws IOException {
			Resource file = super.getResource(path, location);
			return (file != null) ? file : page(path, location);
		}

		private static @Nullable Resource page(String path, Resource location) throws IOException {
			boolean wanted = RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
					&& isWanted(path, attributes.getRequest());
			if (!wanted) {
				return null;
			}
			Resource page = location.createRelative("index.html");
			return page.exists() ? page : null;
		}

		private static boolean isWanted(String path, HttpServletRequest request) {
			return SecurityConfiguration.isDeepLink("/" + path, request);
		}

	}

}

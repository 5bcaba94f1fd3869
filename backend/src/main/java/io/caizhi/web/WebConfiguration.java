package io.caizhi.web;

import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.List;

import io.caizhi.tenancy.VisitorsBook;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.ResolvableType;
import org.springframework.format.FormatterRegistry;
import org.springframework.http.MediaType;
import org.springframework.http.converter.ByteArrayHttpMessageConverter;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.http.converter.ResourceHttpMessageConverter;
import org.springframework.http.converter.ResourceRegionHttpMessageConverter;
import org.springframework.http.converter.StringHttpMessageConverter;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.json.JsonMapper;

/** What controllers may take as parameters, and what bodies are read and written as. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

	private final MemberResolver members;

	private final VisitorsBook visitors;

	private final JsonMapper json;

	WebConfiguration(MemberResolver members, VisitorsBook visitors, JsonMapper json) {
		this.members = members;
		this.visitors = visitors;
		this.json = json;
	}

	@Override
	public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
		resolvers.addAll(List.of(this.members, new ExpectedVersionResolver(), new PageRequestResolver()));
	}

	@Override
	public void addFormatters(FormatterRegistry registry) {
		registry.addConverter(String.class, YearMonth.class, StrictScalar.Month::month);
	}

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(new OnlyJson()).addPathPatterns("/api/**");
		registry.addInterceptor(new Refusals(this.visitors)).addPathPatterns("/api/tenants/**");
	}

	/**
	 * Named one by one: libraries on the class path would otherwise add YAML and XML to
	 * what the API reads and writes.
	 */
	@Override
	public void configureMessageConverters(HttpMessageConverters.ServerBuilder builder) {
		List<HttpMessageConverter<?>> converters = List.of(new ByteArrayHttpMessageConverter(),
				new StringHttpMessageConverter(StandardCharsets.UTF_8), new ResourceHttpMessageConverter(),
				new ResourceRegionHttpMessageConverter(), new WrittenConverter(), new Json(this.json));
		builder.configureMessageConvertersList((list) -> {
			list.clear();
			list.addAll(converters);
		});
	}

	@Bean
	FilterRegistrationBean<RequestIdFilter> requestIds() {
		return first(new RequestIdFilter(), 0);
	}

	@Bean
	FilterRegistrationBean<LimitsFilter> limits(ProblemWriter problems,
			@Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> mapping) {
		return first(new LimitsFilter(problems, new FileEndpoints(mapping::getObject)), 1);
	}

	private static <F extends jakarta.servlet.Filter> FilterRegistrationBean<F> first(F filter, int place) {
		FilterRegistrationBean<F> registration = new FilterRegistrationBean<>(filter);
		registration.setOrder(Ordered.HIGHEST_PRECEDENCE + place);
		return registration;
	}

	/** Reads JSON in UTF-8 under no other name than its own. */
	private static final class Json extends JacksonJsonHttpMessageConverter {

		Json(JsonMapper mapper) {
			super(mapper);
			setSupportedMediaTypes(List.of(MediaType.APPLICATION_JSON));
		}

		@Override
		public boolean canRead(ResolvableType type, MediaType mediaType) {
			return OnlyJson.isJson(mediaType) && super.canRead(type, mediaType);
		}

		/**
		 * Problems and health name their own kind of JSON; nobody else is offered one.
		 */
		@Override
		public boolean canWrite(ResolvableType type, Class<?> valueClass, @Nullable MediaType mediaType) {
			return super.canWrite(type, valueClass, mediaType) || (mediaType != null
					&& mediaType.getSubtype().endsWith("+json") && super.canWrite(type, valueClass, null));
		}

	}

}

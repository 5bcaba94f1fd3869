package io.caizhi.web;

import java.util.List;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.resource.OAuth2ResourceServerConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AuthenticationEntryPointFailureHandler;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/**
 * One chain, no session, closed unless opened here. It asks only for a token that can be
 * believed; where its bearer may act is decided at the door, by tenant.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

	@Bean
	SecurityFilterChain security(HttpSecurity http, TokenDecoder tokens, TokenRefusals refusals,
			SecurityHeaders headers) {
		return http.authorizeHttpRequests((requests) -> requests
			// an error that is being reported must not turn into a 401 on its way out
			.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD, DispatcherType.ASYNC)
			.permitAll()
			.requestMatchers("/api", "/api/**")
			.authenticated()
			.requestMatchers(HttpMethod.GET, "/v3/api-docs/**", "/actuator/health", "/actuator/health/**")
			.permitAll()
			// read by calendar programs: the address is the key, and opens one person's
			// days
			.requestMatchers(HttpMethod.GET, "/calendar/*")
			.permitAll()
			.requestMatchers(SecurityConfiguration::isPage)
			.permitAll()
			.anyRequest()
			.denyAll())
			.oauth2ResourceServer((server) -> bearer(server, tokens, refusals))
			.exceptionHandling(
					(exceptions) -> exceptions.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
			.sessionManagement((sessions) -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
			.headers(headers::write)
			// no cookie carries authority here, so there is nothing to forge across sites
			.csrf(AbstractHttpConfigurer::disable)
			.requestCache(AbstractHttpConfigurer::disable)
			.formLogin(AbstractHttpConfigurer::disable)
			.httpBasic(AbstractHttpConfigurer::disable)
			.logout(AbstractHttpConfigurer::disable)
			.build();
	}

	private static void bearer(OAuth2ResourceServerConfigurer<HttpSecurity> server, TokenDecoder tokens,
			TokenRefusals refusals) {
		AuthenticationEntryPointFailureHandler failures = new AuthenticationEntryPointFailureHandler(refusals);
		// by default a key-set outage would be thrown on and end as a 500
		failures.setRethrowAuthenticationServiceException(false);
		server.jwt((jwt) -> jwt.decoder(tokens).jwtAuthenticationConverter(new WithoutAuthorities()))
			.authenticationEntryPoint(refusals)
			.accessDeniedHandler(refusals)
			.withObjectPostProcessor(new ObjectPostProcessor<BearerTokenAuthenticationFilter>() {
				@Override
				public <O extends BearerTokenAuthenticationFilter> O postProcess(O filter) {
					filter.setAuthenticationFailureHandler(failures);
					return filter;
				}
			});
	}

	/** A dozen filters timed one by one, at a tenth of a request's own time. */
	@Bean
	SecurityObservationSettings noFilterIsTimed() {
		return SecurityObservationSettings.noObservations();
	}

	/** The files of the web application, and its deep links as a browser opens them. */
	private static boolean isPage(HttpServletRequest request) {
		if (!List.of("GET", "HEAD").contains(request.getMethod())) {
			return false;
		}
		String path = request.getServletPath();
		return path.equals("/") || path.equals("/index.html") || path.startsWith("/assets/")
				|| path.equals("/config.json") || path.startsWith("/favicon.") || path.equals("/reading.js")
				|| isDeepLink(path, request);
	}

	/**
	 * Whether a browser asks for a page the web application makes itself: anything but
	 * what the server answers, asked for as HTML.
	 */
	static boolean isDeepLink(String path, HttpServletRequest request) {
		String accept = request.getHeader("Accept");
		return accept != null && accept.contains(MediaType.TEXT_HTML_VALUE) && !isUnder(path, "/api")
				&& !isUnder(path, "/calendar") && !isUnder(path, "/v3") && !isUnder(path, "/actuator")
				&& !isUnder(path, "/error") && !isUnder(path, "/assets");
	}

	private static boolean isUnder(String path, String root) {
		return path.equals(root) || path.startsWith(root + "/");
	}

	@Bean
	HttpFirewall firewall() {
		StrictHttpFirewall firewall = new StrictHttpFirewall();
		firewall.setAllowedParameterValues((value) -> value.codePoints()
			.noneMatch((point) -> Character.isISOControl(point) || Character.getType(point) == Character.SURROGATE
					|| !Character.isDefined(point)));
		return firewall;
	}

	@Bean
	RequestRejectedHandler rejectedRequests(ProblemWriter problems) {
		return (request, response, rejected) -> problems.write(request, response, HttpStatus.BAD_REQUEST,
				"request-rejected");
	}

}

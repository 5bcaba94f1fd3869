package io.caizhi.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.stereotype.Component;

/**
 * What every answer tells the browser to forbid: scripts and styles not served from here,
 * framing, sniffing, referrers, and keeping copies. The pages may frame the login and its
 * way back, to renew a token unseen.
 */
@Component
class SecurityHeaders {

	private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; "
			+ "img-src 'self' data:; font-src 'self'; connect-src 'self' %1$s; frame-src 'self' %1$s; "
			+ "frame-ancestors %2$s; base-uri 'none'; form-action 'self' %1$s";

	/**
	 * Where a login ends that was made beside the page, in a hidden frame or a window of
	 * ours; no page but our own may hold it.
	 */
	private static final String ASIDE = "/signed-in/aside";

	private static final String PERMISSIONS = "camera=(), display-capture=(), geolocation=(), gyroscope=(), "
			+ "magnetometer=(), microphone=(), payment=(), usb=()";

	private final IdentityProperties identity;

	SecurityHeaders(IdentityProperties identity) {
		this.identity = identity;
	}

	void write(HeadersConfigurer<HttpSecurity> headers) {
		headers.frameOptions(HeadersConfigurer.FrameOptionsConfig::disable)
			.addHeaderWriter(this::isolate)
			.referrerPolicy((referrer) -> referrer.policy(ReferrerPolicy.NO_REFERRER))
			.permissionsPolicyHeader((permissions) -> permissions.policy(PERMISSIONS))
			.crossOriginResourcePolicy((resource) -> resource.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
			.cacheControl(HeadersConfigurer.CacheControlConfig::disable)
			.addHeaderWriter(SecurityHeaders::keepNoCopy);
	}

	private void isolate(HttpServletRequest request, HttpServletResponse response) {
		boolean aside = ASIDE.equals(request.getServletPath());
		response.setHeader("Content-Security-Policy",
				POLICY.formatted(this.identity.origin(), aside ? "'self'" : "'none'"));
		response.setHeader("X-Frame-Options", aside ? "SAMEORIGIN" : "DENY");
		response.setHeader("Cross-Origin-Opener-Policy", aside ? "unsafe-none" : "same-origin-allow-popups");
	}

	/**
	 * Unless the controller said otherwise, as it may for what can be revalidated by
	 * ETag.
	 */
	private static void keepNoCopy(HttpServletRequest request, HttpServletResponse response) {
		if (!response.containsHeader(HttpHeaders.CACHE_CONTROL)) {
			response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		}
	}

}

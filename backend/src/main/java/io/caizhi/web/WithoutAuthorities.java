package io.caizhi.web;

import java.util.List;

import org.springframework.core.convert.converter.Converter;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/**
 * A token grants no authority by itself: scopes and realm-wide role names are left
 * unread, and what a person may do is decided by tenant.
 */
class WithoutAuthorities implements Converter<Jwt, AbstractAuthenticationToken> {

	@Override
	public AbstractAuthenticationToken convert(Jwt token) {
		return new JwtAuthenticationToken(token, List.of(), token.getSubject());
	}

}

package io.caizhi.web;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Ready means that a token can be checked: with keys fetched now, or with those kept from
 * before while the realm is away.
 */
@Component("identity")
class IdentityHealth implements HealthIndicator {

	private final TokenDecoder tokens;

	IdentityHealth(TokenDecoder tokens) {
		this.tokens = tokens;
	}

	@Override
	public Health health() {
		return this.tokens.hasKeys() ? Health.up().build() : Health.down().build();
	}

}

package io.caizhi.tenancy;

import java.time.Instant;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import io.caizhi.kernel.ChinaTime;
import io.caizhi.kernel.Refusal;
import io.caizhi.kernel.Subject;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * A person with a valid token, not yet admitted anywhere.
 *
 * @param name as the account says, empty when it says nothing
 * @param language {@code zh-CN} or {@code en}
 * @param operator whether the token grants the realm role {@code operator}
 * @param issuedAt when the token was issued; the epoch when it does not say, so that any
 * removal outweighs it
 * @param tenants the tenants the token speaks for
 * @param session the login the token belongs to; tokens of one login share it
 */
public record Caller(Subject subject, String name, @Nullable String email, String language, boolean operator,
		Instant issuedAt, TokenTenants tenants, String session) {

	private static final String OPERATOR = "operator";

	/**
	 * Reads a token whose signature and claims were already checked.
	 * @throws Refusal forbidden, when the token names no person
	 */
	public static Caller of(Jwt token) {
		String issuer = text(token, "iss");
		String id = text(token, "sub");
		if (issuer == null || id == null) {
			throw Refusal.forbidden("no-tenant");
		}
		String name = Optional.ofNullable(text(token, "name")).orElseGet(() -> text(token, "preferred_username"));
		return new Caller(new Subject(issuer, id), (name != null) ? name : "", text(token, "email"),
				language(text(token, "locale")), isOperator(token.getClaims().get("realm_access")),
				(token.getIssuedAt() != null) ? token.getIssuedAt() : Instant.EPOCH,
				TokenTenants.of(token.getClaims().get(TokenTenants.CLAIM)), session(token, id));
	}

	/**
	 * The right to act as operator.
	 * @throws Refusal forbidden, for everybody else
	 */
	public Operator asOperator() {
		if (!this.operator) {
			throw Refusal.forbidden("role-required");
		}
		return new Operator(this.subject);
	}

	/** Tokens made without a browser name no login; each day of those counts as one. */
	private static String session(Jwt token, String subject) {
		String login = text(token, "sid");
		Instant issuedAt = token.getIssuedAt();
		return (login != null) ? login : subject + " " + ((issuedAt != null) ? ChinaTime.day(issuedAt) : Instant.EPOCH);
	}

	private static @Nullable String text(Jwt token, String claim) {
		Object value = token.getClaims().get(claim);
		return (value != null) ? value.toString() : null;
	}

	private static String language(@Nullable String locale) {
		return (locale != null && locale.toLowerCase(Locale.ROOT).startsWith("en")) ? "en" : "zh-CN";
	}

	private static boolean isOperator(@Nullable Object realmAccess) {
		return realmAccess instanceof Map<?, ?> access && access.get("roles") instanceof Collection<?> roles
				&& roles.contains(OPERATOR);
	}

}

package io.caizhi.tenancy;

import java.time.Duration;

import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the identity provider's administration is reached.
 *
 * @param serverUrl its address, such as {@code https://login.example}
 * @param clientId the client that makes organizations, accounts and memberships
 * @param eventsClientId the client that reads what was changed there by others
 * @param eventsClientSecret its secret; without one, removals made there by others count
 * only when the token has run out, and failed logins stand there alone
 * @param pagesClientId the client of the web pages, to which an invitation leads back
 * @param secondFactor whether leaders and office must use one
 * @param interval how often what is still to be done is looked for
 * @param watchEvents whether removals made there by others and failed logins are looked
 * for
 */
@Validated
@ConfigurationProperties("caizhi.directory")
public record DirectoryProperties(@NotBlank String serverUrl, @DefaultValue("caizhi") String realm,
		@DefaultValue("caizhi-provisioning") String clientId, @NotBlank String clientSecret,
		@DefaultValue("caizhi-events") String eventsClientId, @Nullable String eventsClientSecret,
		@DefaultValue("caizhi-web") String pagesClientId, @DefaultValue("true") boolean secondFactor,
		@DefaultValue("5s") Duration interval, @DefaultValue("true") boolean watchEvents) {

	boolean canWatchEvents() {
		return this.watchEvents && this.eventsClientSecret != null && !this.eventsClientSecret.isBlank();
	}

	/** Without the secrets. */
	@Override
	public String toString() {
		return "DirectoryProperties[" + this.serverUrl + ", " + this.realm + "]";
	}

}

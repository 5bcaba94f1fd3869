package io.caizhi.notification;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How groups are written to.
 *
 * @param origin stands in for both vendors' hosts in tests, or for a gateway of the
 * house; nobody but who runs the installation sets it
 * @param timeout for one message
 */
@ConfigurationProperties("caizhi.notices.groups")
record GroupProperties(@Nullable String origin, @DefaultValue("PT5S") Duration timeout) {

}

package io.caizhi.privacy;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the keys are.
 *
 * @param directory a directory outside the database, readable by the application alone,
 * with {@code fields.json} and {@code fingerprints.json}
 */
@ConfigurationProperties("caizhi.keys")
record KeysProperties(@Nullable Path directory) {

}

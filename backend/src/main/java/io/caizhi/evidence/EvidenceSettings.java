package io.caizhi.evidence;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where evidence is kept.
 *
 * @param directory a folder outside the database, for the application alone; back it up
 * with the database
 */
@ConfigurationProperties("caizhi.evidence")
record EvidenceSettings(@DefaultValue("FOLDER") StoreKind store, @DefaultValue("evidence") Path directory,
		@DefaultValue S3 s3) {

	/**
	 * An S3-compatible store; its bucket is there already, and the account may list it,
	 * read and write objects in it.
	 *
	 * @param endpoint its origin, such as {@code https://s3.example}
	 * @param pathStyle whether the bucket is named in the path, as most stores of one's
	 * own want it, or in the name of the host
	 * @param secretKeyFile a file that holds the secret key instead
	 */
	record S3(@Nullable String endpoint, @DefaultValue("us-east-1") String region, @Nullable String bucket,
			@DefaultValue("true") boolean pathStyle, @Nullable String accessKey, @Nullable String secretKey,
			@Nullable Path secretKeyFile) {

		/** Without the keys. */
		@Override
		public String toString() {
			return "S3[" + this.endpoint + ", " + this.bucket + "]";
		}

	}

}

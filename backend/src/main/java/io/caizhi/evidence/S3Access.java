package io.caizhi.evidence;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** How an S3-compatible store is reached, complete and well formed. */
record S3Access(URI endpoint, String region, String bucket, boolean pathStyle, String accessKey, String secretKey) {

	private static final Pattern BUCKET = Pattern.compile("[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]");

	private static final String PREFIX = "caizhi.evidence.s3.";

	/**
	 * @throws UnusableStore when a setting is missing or wrong
	 */
	static S3Access of(EvidenceSettings.S3 settings) {
		String bucket = given(settings.bucket(), "bucket");
		if (!BUCKET.matcher(bucket).matches()) {
			throw UnusableStore.wrong(PREFIX + "bucket", "3–63 个小写字母、数字、点或短横线",
					"3 to 63 small letters, digits, points or hyphens");
		}
		return new S3Access(origin(given(settings.endpoint(), "endpoint")), given(settings.region(), "region"), bucket,
				settings.pathStyle(), given(settings.accessKey(), "access-key"), secret(settings));
	}

	private static URI origin(String given) {
		try {
			URI uri = new URI(given);
			boolean plain = uri.getHost() != null && uri.getUserInfo() == null && uri.getQuery() == null
					&& uri.getFragment() == null && Set.of("", "/").contains(uri.getPath());
			if (plain && uri.getScheme() != null && Set.of("http", "https").contains(uri.getScheme())) {
				return uri;
			}
		}
		catch (URISyntaxException ex) {
			// said below, without what was given
		}
		throw UnusableStore.wrong(PREFIX + "endpoint", "形如 https://s3.example 的地址，不含路径",
				"an address like https://s3.example, without a path");
	}

	private static String secret(EvidenceSettings.S3 settings) {
		@Nullable Path file = settings.secretKeyFile();
		if (file == null || file.toString().isBlank()) {
			return given(settings.secretKey(), "secret-key");
		}
		if (settings.secretKey() != null && !settings.secretKey().isBlank()) {
			throw UnusableStore.wrong(PREFIX + "secret-key", "与 secret-key-file 二选一",
					"given once, or as secret-key-file");
		}
		try {
			return given(Files.readString(file), "secret-key-file");
		}
		catch (IOException ex) {
			throw UnusableStore.unreadable(PREFIX + "secret-key-file", file, ex);
		}
	}

	private static String given(@Nullable String value, String name) {
		if (value == null || value.isBlank()) {
			throw UnusableStore.missing(PREFIX + name);
		}
		return value.strip();
	}

	/** Without the keys. */
	@Override
	public String toString() {
		return "S3Access[" + this.endpoint + ", " + this.bucket + "]";
	}

}

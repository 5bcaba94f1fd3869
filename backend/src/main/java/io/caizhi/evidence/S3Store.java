package io.caizhi.evidence;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.function.Supplier;

import io.caizhi.kernel.TenantId;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.ProxyConfiguration;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

import org.springframework.util.function.SingletonSupplier;

/**
 * Keeps evidence in a bucket of an S3-compatible store. Uses of S3 what every such store
 * has: an object is written whole, with the digest that lets the store refuse a torn one.
 */
final class S3Store implements EvidenceStore {

	private static final Duration CONNECT = Duration.ofSeconds(2);

	private static final Duration SILENCE = Duration.ofSeconds(10);

	/** With the second attempt. */
	private static final Duration WHOLE = Duration.ofSeconds(20);

	private static final Duration CHECK = Duration.ofSeconds(3);

	private final S3Access access;

	private final Supplier<S3Client> client;

	S3Store(S3Access access) {
		this.access = access;
		this.client = SingletonSupplier.of(() -> client(access));
	}

	@Override
	public void put(TenantId tenant, String name, byte[] sealed) throws IOException {
		String key = EvidenceStore.path(tenant, name);
		if (has(key)) {
			return;
		}
		try {
			this.client.get()
				.putObject((request) -> request.bucket(this.access.bucket()).key(key).contentMD5(md5(sealed)),
						RequestBody.fromBytes(sealed));
		}
		catch (SdkException ex) {
			throw new IOException(ex);
		}
	}

	@Override
	public byte[] get(TenantId tenant, String name) throws IOException {
		String key = EvidenceStore.path(tenant, name);
		try {
			return this.client.get()
				.getObjectAsBytes((request) -> request.bucket(this.access.bucket()).key(key))
				.asByteArrayUnsafe();
		}
		catch (NoSuchKeyException ex) {
			throw (IOException) new NoSuchFileException(key).initCause(ex);
		}
		catch (SdkException ex) {
			throw new IOException(ex);
		}
	}

	@Override
	public void check() throws IOException {
		try {
			this.client.get()
				.headBucket((request) -> request.bucket(this.access.bucket())
					.overrideConfiguration((call) -> call.apiCallTimeout(CHECK)));
		}
		catch (SdkException ex) {
			throw new IOException(ex);
		}
	}

	private boolean has(String key) throws IOException {
		try {
			this.client.get().headObject((request) -> request.bucket(this.access.bucket()).key(key));
			return true;
		}
		catch (NoSuchKeyException ex) {
			return false;
		}
		catch (SdkException ex) {
			throw new IOException(ex);
		}
	}

	/** What the machine is set up with for other programs is left aside. */
	private static S3Client client(S3Access access) {
		return S3Client.builder()
			.endpointOverride(access.endpoint())
			.region(Region.of(access.region()))
			.forcePathStyle(access.pathStyle())
			.credentialsProvider(StaticCredentialsProvider
				.create(AwsBasicCredentials.create(access.accessKey(), access.secretKey())))
			.requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
			.responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
			.serviceConfiguration((service) -> service.chunkedEncodingEnabled(false))
			.httpClient(UrlConnectionHttpClient.builder()
				.connectionTimeout(CONNECT)
				.socketTimeout(SILENCE)
				.proxyConfiguration(ProxyConfiguration.builder().useEnvironmentVariablesValues(false).build())
				.build())
			.overrideConfiguration((every) -> every.apiCallTimeout(WHOLE)
				.retryStrategy(AwsRetryStrategy.standardRetryStrategy().toBuilder().maxAttempts(2).build())
				.defaultProfileFile(ProfileFile.aggregator().build()))
			.build();
	}

	private static String md5(byte[] sealed) {
		try {
			return Base64.getEncoder().encodeToString(MessageDigest.getInstance("MD5").digest(sealed));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("every Java has MD5", ex);
		}
	}

}

package io.caizhi.ledger;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import io.caizhi.kernel.Subject;
import io.caizhi.ledger.kind.StandardKinds;
import io.caizhi.testing.DatabaseTest;
import io.caizhi.testing.EmbeddedS3;
import io.caizhi.testing.Json;
import io.caizhi.testing.Rows;
import io.caizhi.testing.SetClock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static io.caizhi.ledger.LedgerScene.AGREEMENT;
import static io.caizhi.ledger.LedgerScene.ENTRIES;
import static io.caizhi.ledger.LedgerScene.body;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Files kept in an S3-compatible store by setting; when it is away all other work goes
 * on, and files come back by themselves.
 */
@DatabaseTest
@AutoConfigureMockMvc
@Import(SetClock.InNovember2022.class)
class EvidenceInS3IT {

	private static final EmbeddedS3 SERVER = EmbeddedS3.start();

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private SetClock clock;

	@Autowired
	private StandardKinds kinds;

	private LedgerScene scene;

	private String entry;

	@DynamicPropertySource
	static void settings(DynamicPropertyRegistry registry) {
		SERVER.properties().forEach((name, value) -> registry.add(name, () -> value));
	}

	@AfterAll
	static void stop() {
		SERVER.close();
	}

	@BeforeEach
	void begin() {
		this.scene = new LedgerScene(this.mvc, this.jdbc, this.clock, this.kinds);
		this.entry = this.scene.begun(this.scene.wuyis, "AGREEMENT", AGREEMENT);
	}

	@Test
	void aFileComesBackToTheByteAndLiesSealedInTheBucket() throws IOException {
		byte[] pdf = pdf("框架协议");
		String file = added(pdf);

		MvcTestResult taken = this.scene.leader.get(file + "/content");
		assertThat(taken).hasStatusOk();
		assertThat(taken.getResponse().getContentAsByteArray()).isEqualTo(pdf);
		assertThat(objects()).singleElement()
			.satisfies(
					(object) -> assertThat(new String(Files.readAllBytes(object), StandardCharsets.UTF_8)).as("sealed")
						.doesNotContain("PDF", "框架协议"));

		assertThat(body(this.scene.wuyis.get(this.entry + "/evidence"))).contains("\"size\":" + pdf.length);
		added(pdf);
		assertThat(objects()).as("the same bytes are kept once").hasSize(1);
	}

	@Test
	void whatWasAlteredOrLostIsRefusedAndNamed() throws IOException {
		String file = added(pdf("将被改动"));
		Path object = objects().getFirst();
		byte[] sealed = Files.readAllBytes(object);
		sealed[sealed.length / 2] ^= 1;
		Files.write(object, sealed);

		assertDamaged(this.scene.wuyis.get(file + "/content"));
		Files.delete(object);
		assertDamaged(this.scene.wuyis.get(file + "/content"));
		assertThat(status()).bodyJson().isLenientlyEqualTo("{\"files\":{\"level\":\"OK\",\"kind\":\"S3\"}}");
	}

	@Test
	void withoutItsStoreTheLedgerGoesOnAndFilesComeBackByThemselves() throws IOException {
		byte[] pdf = pdf("停机之前");
		String file = added(pdf);
		String key = UUID.randomUUID().toString();
		String other = this.scene.begun(this.scene.wuyis, "AGREEMENT", AGREEMENT);
		SERVER.stop();
		try {
			List<Object> before = this.scene.stored();
			MvcTestResult refused = this.scene.wuyis.post(this.entry + "/evidence", key, pdf("停机之中"));
			assertThat(refused).hasStatus(HttpStatus.SERVICE_UNAVAILABLE).hasHeader("Retry-After", "5");
			assertThat(body(refused)).contains("evidence.store-away", "文件存储没有响应", "The file store does not answer");
			assertThat(body(this.scene.wuyis.get(file + "/content"))).contains("evidence.store-away");
			assertThat(this.scene.stored()).as("nothing is half stored").isEqualTo(before);
			assertThat(Json.read(body(this.scene.wuyis.get(this.entry + "/evidence"))).path("items")).hasSize(1);
			assertThat(status()).bodyJson().isLenientlyEqualTo("{\"files\":{\"level\":\"DOWN\"}}");

			assertThat(this.scene.wuyis.put(other, 1, "{\"values\":" + AGREEMENT + "}")).hasStatusOk();
			assertThat(this.scene.wuyis.put(other + "/submission", 2, "")).hasStatusOk();
			assertThat(this.scene.office.put(other + "/verification", 3, "{\"verified\":true}")).hasStatusOk();
			assertThat(this.scene.leader.get(ENTRIES)).hasStatusOk();
		}
		finally {
			SERVER.startAgain();
		}
		assertThat(this.scene.wuyis.get(file + "/content").getResponse().getContentAsByteArray()).isEqualTo(pdf);
		assertThat(status()).bodyJson().isLenientlyEqualTo("{\"files\":{\"level\":\"OK\"}}");
		assertThat(this.scene.wuyis.post(this.entry + "/evidence", key, pdf("停机之中"))).as("sent once more")
			.hasStatus(HttpStatus.ACCEPTED);
		assertThat(objects()).hasSize(2);
	}

	private static void assertDamaged(MvcTestResult refused) {
		assertThat(refused).hasStatus(HttpStatus.SERVICE_UNAVAILABLE);
		assertThat(body(refused)).contains("evidence.damaged");
	}

	private String added(byte[] content) {
		MvcTestResult added = this.scene.wuyis.post(this.entry + "/evidence", UUID.randomUUID().toString(), content);
		assertThat(added).hasStatus(HttpStatus.ACCEPTED);
		return this.entry + "/evidence/" + Json.read(body(added)).path("id").asString();
	}

	private List<Path> objects() throws IOException {
		try (Stream<Path> objects = Files.walk(SERVER.objects().resolve(String.valueOf(this.scene.wuyi.value())))) {
			return objects.filter(Files::isRegularFile).toList();
		}
	}

	private MvcTestResult status() {
		Subject operator = Rows.someone();
		return this.mvc.get()
			.uri("/api/status")
			.with(SecurityMockMvcRequestPostProcessors.jwt()
				.jwt((jwt) -> jwt.subject(operator.id())
					.issuer(operator.issuer())
					.issuedAt(Instant.now())
					.claim("realm_access", Map.of("roles", List.of("operator")))))
			.exchange();
	}

	private static byte[] pdf(String text) {
		return ("%PDF-1.7 " + text).getBytes(StandardCharsets.UTF_8);
	}

}

package io.caizhi.ledger;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import io.caizhi.testing.InsideApi;
import io.caizhi.testing.Json;
import io.caizhi.testing.Rows;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static io.caizhi.ledger.LedgerScene.AGREEMENT;
import static io.caizhi.ledger.LedgerScene.body;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Files are added to drafts, kept sealed outside the database, and read by whoever may
 * read the entry.
 */
class EvidenceIT extends InLedgers {

	private static final byte[] PDF = "%PDF-1.7 框架协议".getBytes(StandardCharsets.UTF_8);

	@Value("${caizhi.evidence.directory}")
	private Path store;

	private String entry;

	@BeforeEach
	void anEntry() {
		this.entry = this.scene.begun(this.scene.wuyis, "AGREEMENT", AGREEMENT);
	}

	@Test
	void aFileComesBackToTheByteAsAnAttachmentThatNothingRunsIn() throws IOException {
		String file = added(PDF);

		MvcTestResult taken = this.scene.leader.get(file + "/content");
		assertThat(taken).hasStatusOk()
			.hasHeader("X-Content-Type-Options", "nosniff")
			.hasHeader("Content-Type", "application/octet-stream");
		assertThat(taken.getResponse().getHeader("Content-Disposition")).startsWith("attachment");
		assertThat(taken.getResponse().getContentAsByteArray()).isEqualTo(PDF);
		assertThat(this.scene.audited()).endsWith("evidence.added", "evidence.seen");
		try (Stream<Path> kept = Files.walk(this.store.resolve(String.valueOf(this.scene.wuyi.value())))) {
			assertThat(kept.filter(Files::isRegularFile)).singleElement()
				.satisfies(
						(path) -> assertThat(new String(Files.readAllBytes(path), StandardCharsets.UTF_8)).as("sealed")
							.doesNotContain("PDF", "框架协议"));
		}
	}

	@Test
	void whatIsNoEvidenceIsRefusedWhateverItIsCalled() {
		MvcTestResult refused = this.scene.wuyis.post(this.entry + "/evidence", UUID.randomUUID().toString(),
				"<html><script>alert(1)</script>".getBytes(StandardCharsets.UTF_8));

		assertThat(refused).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		assertThat(body(refused)).contains("evidence.type");
		assertThat(files()).isZero();
	}

	@Test
	void filesBelongToDraftsAndStayWithWhatWasVerified() {
		String file = added(PDF);
		assertThat(this.scene.wuyis.put(this.entry + "/submission", 1, "")).hasStatusOk();

		assertThat(body(this.scene.wuyis.post(this.entry + "/evidence", UUID.randomUUID().toString(), PDF)))
			.contains("ledger.no-draft");
		assertThat(body(this.scene.wuyis.delete(file, 1))).contains("ledger.no-draft");
		assertThat(files()).isOne();
		assertThat(this.scene.office.put(this.entry + "/verification", 2, "{\"verified\":true}")).hasStatusOk();
		assertThat(this.scene.wuyis.put(this.entry, 3, "{\"values\":" + AGREEMENT + "}")).hasStatusOk();
		assertThat(this.scene.wuyis.delete(file, 1)).hasStatus(HttpStatus.NO_CONTENT);
		assertThat(this.scene.wuyis.get(file + "/content")).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(this.jdbc.sql("SELECT removed_version FROM ledger_evidence WHERE tenant_id = ?")
			.param(this.scene.wuyi.value())
			.query(Integer.class)
			.single()).as("the third version rests on it").isEqualTo(4);
	}

	@Test
	void nobodyElseSeesFiles() {
		String file = added(PDF);
		LedgerScene elsewhere = anotherDistrict();
		InsideApi.Caller zhulong = this.scene.official(this.scene.zhulong, Rows.someone());

		for (InsideApi.Caller stranger : List.of(zhulong, elsewhere.office, elsewhere.wuyis)) {
			assertThat(stranger.get(file + "/content")).hasStatus(HttpStatus.NOT_FOUND);
			assertThat(stranger.get(this.entry + "/evidence")).hasStatus(HttpStatus.NOT_FOUND);
		}
		assertThat(this.scene.office.get(file + "/content")).hasStatusOk();
		assertThat(this.scene.leader.delete(file, 1)).hasStatus(HttpStatus.FORBIDDEN);
	}

	/** Product §2: leaders read ledgers and their evidence, all of it. */
	@Test
	void leadersReadFilesAboutPersonsAndThatIsRecorded() {
		this.entry = this.scene.begun(this.scene.wuyis, "VICE_PRESIDENT", "{\"person\":{\"text\":\"欧阳测试\"}}");
		String file = added(PDF);

		assertThat(Json.read(body(this.scene.leader.get(this.entry + "/evidence"))).path("items")).hasSize(1);
		assertThat(this.scene.leader.get(file + "/content")).hasStatusOk();
		assertThat(this.scene.audited()).endsWith("evidence.added", "evidence.seen");
		assertThat(this.scene.leader.post(this.entry + "/evidence", UUID.randomUUID().toString(), PDF))
			.hasStatus(HttpStatus.FORBIDDEN);
	}

	@Test
	void aStoreThatIsAwayLeavesNothingBehind() throws IOException {
		Files.createDirectories(this.store);
		Path inTheWay = this.store.resolve(String.valueOf(this.scene.wuyi.value()));
		Files.writeString(inTheWay, "");
		List<Object> before = this.scene.stored();

		MvcTestResult refused = this.scene.wuyis.post(this.entry + "/evidence", UUID.randomUUID().toString(), PDF);
		assertThat(refused).hasStatus(HttpStatus.SERVICE_UNAVAILABLE);
		assertThat(body(refused)).contains("evidence.store-away");
		assertThat(files()).isZero();
		assertThat(this.scene.stored()).isEqualTo(before);

		Files.delete(inTheWay);
		String file = added(PDF);
		assertThat(this.scene.wuyis.get(file + "/content")).hasStatusOk();
	}

	@Test
	void whatWasAlteredInTheStoreIsRefused() throws IOException {
		String file = added(PDF);
		Path kept = kept().getFirst();
		byte[] sealed = Files.readAllBytes(kept);
		sealed[sealed.length - 1] ^= 1;
		Files.write(kept, sealed);

		MvcTestResult refused = this.scene.wuyis.get(file + "/content");
		assertThat(refused).hasStatus(HttpStatus.SERVICE_UNAVAILABLE);
		assertThat(body(refused)).contains("evidence.damaged");
		Files.delete(kept);
		assertThat(body(this.scene.wuyis.get(file + "/content"))).contains("evidence.damaged");
	}

	/**
	 * Whatever a browser or an office program would run, by its content: the name and the
	 * type that the sender gives say nothing.
	 */
	@Test
	void whatCouldRunIsRefusedByItsContent() throws IOException {
		Map<String, byte[]> hostile = Map.of("page", text("<!DOCTYPE html><script>alert(1)</script>"),
				"picture with script", text("<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>"),
				"page in a text with a mark", text("\uFEFF<html><body onload=alert(1)>"), "script",
				text("#!/bin/sh\nrm -rf /"), "program", text("MZ\u0000\u0001"), "document with macros",
				zip("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"), "archive", zip("run.js"),
				"page behind a blank", text(" %PDF-1.7 <script>alert(1)</script>"));
		hostile.forEach((kind, content) -> {
			MvcTestResult refused = this.scene.wuyis.post(this.entry + "/evidence", UUID.randomUUID().toString(),
					content);
			assertThat(refused).as(kind).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
			assertThat(body(refused)).as(kind).contains("evidence.type");
		});
		assertThat(files()).isZero();
		assertThat(kept()).isEmpty();
	}

	/**
	 * A file may be a document and a page at once; it is given away as bytes to keep,
	 * under the name of the document, and no browser looks for another type.
	 */
	@Test
	void aFileThatIsAlsoAPageIsNothingThatRuns() throws IOException {
		byte[] both = text("%PDF-1.7\n<!DOCTYPE html><html><script>alert(1)</script></html>");
		String file = added(both);

		MvcTestResult taken = this.scene.wuyis.get(file + "/content");
		assertThat(taken).hasStatusOk()
			.hasHeader("Content-Type", "application/octet-stream")
			.hasHeader("X-Content-Type-Options", "nosniff");
		assertThat(taken.getResponse().getHeader("Content-Disposition")).startsWith("attachment").contains(".pdf");
		assertThat(taken.getResponse().getHeader("Content-Security-Policy")).contains("default-src");
		assertThat(taken.getResponse().getContentAsByteArray()).isEqualTo(both);
	}

	@Test
	void oneByteMoreThanAFileMayHaveIsRefused() throws IOException {
		byte[] most = Arrays.copyOf(PDF, 20 * 1024 * 1024);
		added(most);

		MvcTestResult refused = this.scene.wuyis.post(this.entry + "/evidence", UUID.randomUUID().toString(),
				Arrays.copyOf(PDF, most.length + 1));
		assertThat(refused).hasStatus(HttpStatus.CONTENT_TOO_LARGE);
		assertThat(body(refused)).contains("file-too-large");
		assertThat(files()).isOne();
		assertThat(kept()).hasSize(1);
	}

	private static byte[] text(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	private static byte[] zip(String... parts) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
			for (String part : parts) {
				zip.putNextEntry(new ZipEntry(part));
				zip.write(text(part));
			}
		}
		return bytes.toByteArray();
	}

	/** What the store has of the unit. */
	private List<Path> kept() throws IOException {
		Path folder = this.store.resolve(String.valueOf(this.scene.wuyi.value()));
		if (!Files.exists(folder)) {
			return List.of();
		}
		try (Stream<Path> files = Files.walk(folder)) {
			return files.filter(Files::isRegularFile).toList();
		}
	}

	private String added(byte[] content) {
		MvcTestResult added = this.scene.wuyis.post(this.entry + "/evidence", UUID.randomUUID().toString(), content);
		assertThat(added).hasStatus(HttpStatus.ACCEPTED);
		return this.entry + "/evidence/" + Json.read(body(added)).path("id").asString();
	}

	private int files() {
		return this.jdbc.sql("SELECT COUNT(*) FROM ledger_evidence WHERE tenant_id = ?")
			.param(this.scene.wuyi.value())
			.query(Integer.class)
			.single();
	}

}

package io.caizhi.ledger;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import com.jayway.jsonpath.JsonPath;
import io.caizhi.hiring.importing.HostileFiles.HostileFile;
import io.caizhi.ledger.importing.HostileLedgers;
import io.caizhi.ledger.kind.KindCode;
import io.caizhi.ledger.kind.Kinds;
import io.caizhi.testing.Json;
import io.caizhi.testing.Rows;
import io.caizhi.workbook.importing.WaitingImports;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static io.caizhi.ledger.LedgerScene.AGREEMENT;
import static io.caizhi.ledger.LedgerScene.ENTRIES;
import static io.caizhi.ledger.LedgerScene.body;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whoever hands in a file of entries that was made to do harm is refused, nothing of it
 * is stored, and everybody else is served meanwhile.
 */
class HostileLedgerIT extends InLedgers {

	private static final String IMPORTS = "/ledger/kinds/AGREEMENT/imports";

	/** More than this takes a while to look at. */
	private static final int LARGE = 1024 * 1024;

	private static final int MOST = 20 * 1024 * 1024;

	@Autowired
	private Kinds kinds;

	private String neighbours;

	@BeforeEach
	void anEntryOfTheNeighbours() {
		this.neighbours = this.scene.begun(this.scene.official(this.scene.zhulong, Rows.someone()), "AGREEMENT",
				AGREEMENT);
	}

	@Test
	void eachIsRefusedWithItsCodeWhileOthersAreServed() throws Exception {
		List<HostileFile> files = HostileLedgers.of(this.scene.wuyi,
				this.kinds.newest(this.scene.district, new KindCode("AGREEMENT")),
				List.of("与安徽科技学院框架协议", "安徽科技学院", "", "2022-11-03"), 1);
		try (ExecutorService aside = Executors.newSingleThreadExecutor()) {
			for (HostileFile file : files) {
				Future<MvcTestResult> refusal = aside.submit(() -> refusal(file));
				int served = 0;
				do {
					assertThat(this.scene.office.get(ENTRIES)).as(file.kind()).hasStatusOk();
					assertThat(this.scene.office.get(this.neighbours)).as(file.kind()).hasStatusOk();
					served += refusal.isDone() ? 0 : 1;
				}
				while (!refusal.isDone());

				assertThat(JsonPath.<List<String>>read(body(refusal.get(1, TimeUnit.MINUTES)), "$..code"))
					.as(file.kind())
					.contains(file.code());
				assertThat(entries()).as(file.kind()).isZero();
				if (file.content().length > LARGE) {
					assertThat(served).as("answers while the " + file.kind() + " was worked on").isPositive();
				}
			}
		}
		assertThat(files).hasSizeGreaterThan(8);
		assertThat(this.scene.audited()).containsExactly("entry.begun");
	}

	@Test
	void oneByteMoreThanAFileMayHaveIsRefused() {
		MvcTestResult refused = this.scene.wuyis.post(IMPORTS, UUID.randomUUID().toString(), new byte[MOST + 1]);

		assertThat(refused).hasStatus(HttpStatus.CONTENT_TOO_LARGE);
		assertThat(body(refused)).contains("file-too-large");
		byte[] most = Arrays.copyOf(new byte[] { 'P', 'K', 3, 4 }, MOST);
		assertThat(body(this.scene.wuyis.post(IMPORTS, UUID.randomUUID().toString(), most)))
			.doesNotContain("too-large");
		assertThat(entries()).isZero();
	}

	/** Hands the file in, and has it worked on when it was taken; gives the last word. */
	private MvcTestResult refusal(HostileFile file) {
		MvcTestResult taken = this.scene.wuyis.post(IMPORTS, UUID.randomUUID().toString(), file.content());
		if (file.atOnce()) {
			assertThat(taken).as(file.kind()).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
			return taken;
		}
		assertThat(taken).as(file.kind()).hasStatus(HttpStatus.ACCEPTED);
		WaitingImports.workOff(this.application);
		String job = IMPORTS + "/" + Json.read(body(taken)).path("id").asString();
		MvcTestResult ended = this.scene.wuyis.get(job);
		assertThat(ended).bodyJson().isLenientlyEqualTo("{\"status\":\"REFUSED\",\"rows\":{\"added\":0}}");
		return Json.read(body(ended)).path("rows").path("faulty").asInt() == 0 ? ended
				: this.scene.wuyis.get(job + "/faults");
	}

	private int entries() {
		return this.jdbc.sql("SELECT COUNT(*) FROM ledger_entry WHERE tenant_id = ?")
			.param(this.scene.wuyi.value())
			.query(Integer.class)
			.single();
	}

}

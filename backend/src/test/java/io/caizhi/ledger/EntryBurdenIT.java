package io.caizhi.ledger;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

import io.caizhi.testing.Rows;
import io.caizhi.workbook.importing.WaitingImports;
import org.junit.jupiter.api.Test;

import org.springframework.http.HttpStatus;

import static io.caizhi.ledger.LedgerScene.AGREEMENT;
import static org.assertj.core.api.Assertions.assertThat;

/** What entries of ledgers cost, by kind and by the month in which they are written. */
class EntryBurdenIT extends InLedgers {

	@Test
	void anEntryCountsWhereItIsWrittenAndNotWhereItIsDecided() {
		String entry = this.scene.verified(this.scene.wuyis, "AGREEMENT", AGREEMENT);
		assertCosts("2022-11", 1, 3, 0, 0);

		assertThat(this.scene.wuyis.put(entry, 3, "{\"values\":" + AGREEMENT.replace("11-03", "11-04") + "}"))
			.hasStatusOk();
		assertCosts("2022-11", 2, 4, 2, 0);
		assertThat(this.scene.official(this.scene.zhulong, Rows.someone()).get("/burden?month=2022-11")).bodyJson()
			.isLenientlyEqualTo("{\"total\":{\"records\":0},\"forms\":[]}");
		assertThat(this.scene.leader.get("/burden?month=2022-11")).bodyJson().isLenientlyEqualTo("""
				{"total":{"records":2,"typed":4,"prefilled":2,"imported":0},
				 "forms":[{"form":"LEDGER","kind":{"code":"AGREEMENT"},"records":2,"typed":4}]}
				""");
	}

	@Test
	void theMonthBeginsAtMidnightInChina() {
		this.clock.set(Instant.parse("2022-11-30T15:59:59Z"));
		this.scene.begun(this.scene.wuyis, "AGREEMENT", AGREEMENT);
		this.clock.set(Instant.parse("2022-11-30T16:00:00Z"));
		this.scene.begun(this.scene.wuyis, "AGREEMENT", AGREEMENT);
		this.scene.begun(this.scene.wuyis, "AGREEMENT", AGREEMENT);

		assertCosts("2022-11", 1, 3, 0, 0);
		assertCosts("2022-12", 2, 6, 0, 0);
	}

	@Test
	void aRowOfAFileCountsAsImportedOnce() {
		byte[] template = this.scene.wuyis.get("/ledger/kinds/AGREEMENT/template/csv")
			.getResponse()
			.getContentAsByteArray();
		byte[] file = (new String(template, StandardCharsets.UTF_8) + "与东南大学框架协议,东南大学,,2022-11-04,\r\n")
			.getBytes(StandardCharsets.UTF_8);
		for (int time = 0; time < 2; time++) {
			assertThat(this.scene.wuyis.post("/ledger/kinds/AGREEMENT/imports", UUID.randomUUID().toString(), file))
				.hasStatus(HttpStatus.ACCEPTED);
			WaitingImports.workOff(this.application);
		}

		assertCosts("2022-11", 1, 0, 0, 3);
	}

	private void assertCosts(String month, int records, int typed, int prefilled, int imported) {
		assertThat(this.scene.wuyis.get("/burden?month=" + month)).bodyJson()
			.isLenientlyEqualTo("{\"total\":{\"records\":%d,\"typed\":%d,\"prefilled\":%d,\"imported\":%d}}"
				.formatted(records, typed, prefilled, imported));
	}

}

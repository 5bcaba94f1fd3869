package io.caizhi.ledger;

import java.time.Instant;
import java.util.List;

import io.caizhi.testing.InsideApi;
import io.caizhi.testing.Json;
import io.caizhi.testing.Rows;
import org.junit.jupiter.api.Test;

import org.springframework.http.HttpStatus;

import static io.caizhi.ledger.LedgerScene.AGREEMENT;
import static io.caizhi.ledger.LedgerScene.ENTRIES;
import static io.caizhi.ledger.LedgerScene.body;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Entries are written, handed in, verified by somebody else, counted, and read by whoever
 * may.
 */
class EntryIT extends InLedgers {

	private static final String TALENT = """
			{"person":{"text":"欧阳测试","documentKind":"RESIDENT_ID","documentNumber":"11010519491231002X"},
			 "category":{"text":"DOCTOR"},"level":{"text":"E"},"catalogue":{"text":"滁州市高层次人才分类目录"},
			 "catalogueVersion":{"text":"2021版"},"issuingCity":{"text":"滁州市"},"engagement":{"text":"FULL_TIME"},
			 "employer":{"text":"滁州上工大人工智能产业研究院"},"introducedOn":{"text":"2022-11-07"},
			 "endsOn":{"text":"2023-01-10"}}
			""";

	@Test
	void anEntryIsHandedInAndVerifiedBySomebodyElse() {
		String entry = this.scene.begun(this.scene.wuyis, "AGREEMENT", AGREEMENT);
		assertThat(this.scene.wuyis.get(entry)).bodyJson()
			.isLenientlyEqualTo("{\"status\":\"DRAFT\",\"actions\":[\"edit\",\"submit\",\"withdraw\"]}");
		assertThat(this.scene.wuyis.put(entry + "/submission", 1, "")).hasStatusOk();
		List<Object> before = this.scene.stored();

		assertThat(body(this.scene.wuyis.put(entry + "/verification", 2, "{\"verified\":true}")))
			.contains("ledger.own-report");
		assertThat(this.scene.leader.put(entry + "/verification", 2, "{\"verified\":true}"))
			.hasStatus(HttpStatus.FORBIDDEN);
		assertThat(this.scene.stored()).isEqualTo(before);

		assertThat(this.scene.other.get(entry)).bodyJson().isLenientlyEqualTo("{\"actions\":[\"verify\",\"return\"]}");
		assertThat(this.scene.other.put(entry + "/verification", 2, "{\"verified\":true}")).hasStatusOk()
			.bodyJson()
			.isLenientlyEqualTo("{\"status\":\"VERIFIED\",\"version\":3,\"verified\":3}");
		assertThat(this.scene.bookings()).containsExactly("3 202211 1");
		assertThat(this.scene.audited()).containsExactly("entry.begun", "entry.submitted", "entry.verified");
	}

	@Test
	void whatIsSentBackSaysWhyAndIsHandedInAgain() {
		String entry = this.scene.submitted(this.scene.wuyis, "AGREEMENT", AGREEMENT);

		assertThat(body(this.scene.office.put(entry + "/verification", 2, "{\"verified\":false}")))
			.contains("ledger.comment");
		assertThat(this.scene.office.put(entry + "/verification", 2, "{\"verified\":false,\"comment\":\"请补充内容\"}"))
			.hasStatusOk();
		assertThat(this.scene.wuyis.get(entry)).bodyJson()
			.isLenientlyEqualTo("{\"status\":\"SENT_BACK\",\"comment\":\"请补充内容\"}");
		assertThat(body(this.scene.wuyis.put(entry + "/submission", 3, ""))).contains("ledger.not-in-draft");
		assertThat(this.scene.wuyis.put(entry, 3, "{\"values\":"
				+ AGREEMENT.replace("\"signedOn\"", "\"content\":{\"text\":\"共建实习基地\"},\"signedOn\"") + "}"))
			.hasStatusOk();
		assertThat(this.scene.wuyis.put(entry + "/submission", 4, "")).hasStatusOk();
		assertThat(this.scene.bookings()).isEmpty();

		assertThat(this.scene.wuyis.get(entry + "/versions")).bodyJson()
			.hasPathSatisfying("$.items[1].differences[0].field", (field) -> field.assertThat().isEqualTo("content"))
			.hasPathSatisfying("$.items[1].differences[0].after.text", (text) -> text.assertThat().isEqualTo("共建实习基地"))
			.hasPathSatisfying("$.items[2].comment", (text) -> text.assertThat().isEqualTo("请补充内容"));
	}

	@Test
	void whatWasVerifiedCountsUntilItsChangeIs() {
		String entry = this.scene.verified(this.scene.wuyis, "AGREEMENT", AGREEMENT);
		String changed = "{\"values\":" + AGREEMENT.replace("2022-11-03", "2022-11-04") + "}";

		assertThat(this.scene.other.put(entry, 3, changed)).hasStatusOk()
			.bodyJson()
			.isLenientlyEqualTo("{\"status\":\"DRAFT\",\"verified\":3}");
		assertThat(this.scene.other.put(entry + "/submission", 4, "")).hasStatusOk();
		assertThat(this.scene.bookings()).containsExactly("3 202211 1");

		assertThat(this.scene.wuyis.put(entry + "/verification", 5, "{\"verified\":true}")).as("who reported before")
			.hasStatusOk();
		assertThat(this.scene.bookings()).containsExactly("3 202211 1", "3 202211 -1", "6 202211 1");
	}

	@Test
	void whatIsVerifiedAfterItsMonthClosedCountsInTheMonthOfVerification() {
		this.scene.verified(this.scene.wuyis, "AGREEMENT", AGREEMENT);
		String entry = this.scene.submitted(this.scene.wuyis, "AGREEMENT", AGREEMENT);
		this.clock.set(Instant.parse("2023-01-20T02:00:00Z"));

		assertThat(this.scene.office.put(entry + "/verification", 2, "{\"verified\":true}")).hasStatusOk();
		assertThat(this.scene.bookings()).containsExactly("3 202211 1", "3 202301 1");
		assertThat(this.scene.office.put(entry + "/withdrawal", 3, "{\"comment\":\"重复登记\"}")).hasStatusOk();
		assertThat(this.scene.bookings()).containsExactly("3 202211 1", "3 202301 1", "3 202301 -1");
	}

	@Test
	void whatWasVerifiedIsWithdrawnByTheOfficeAlone() {
		String entry = this.scene.verified(this.scene.wuyis, "AGREEMENT", AGREEMENT);
		List<Object> before = this.scene.stored();

		assertThat(body(this.scene.wuyis.put(entry + "/withdrawal", 3, "{\"comment\":\"重复登记\"}")))
			.contains("ledger.verified-once");
		assertThat(this.scene.stored()).isEqualTo(before);
		assertThat(this.scene.office.put(entry + "/withdrawal", 3, "{\"comment\":\"重复登记\"}")).hasStatusOk();
		assertThat(body(this.scene.wuyis.put(entry, 4, "{\"values\":{}}"))).contains("ledger.given-up");

		String draft = this.scene.begun(this.scene.wuyis, "AGREEMENT", "{}");
		assertThat(this.scene.wuyis.put(draft + "/withdrawal", 1, "{\"comment\":\"误建\"}")).hasStatusOk();
	}

	@Test
	void nothingIncompleteOrStaleIsHandedIn() {
		String entry = this.scene.begun(this.scene.wuyis, "AGREEMENT", "{\"name\":{\"text\":\"框架协议\"}}");
		List<Object> before = this.scene.stored();

		assertThat(this.scene.wuyis.put(entry + "/submission", 1, "")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyJson()
			.isLenientlyEqualTo("""
					{"errors":[{"where":"/values/partner/text","code":"required"},
					           {"where":"/values/signedOn/text","code":"required"}]}
					""");
		assertThat(this.scene.wuyis.put(entry, 7, "{\"values\":{}}")).hasStatus(HttpStatus.PRECONDITION_FAILED);
		assertThat(this.scene.wuyis.post(ENTRIES, "{\"kind\":\"ABSENT\",\"values\":{}}"))
			.hasStatus(HttpStatus.NOT_FOUND);
		assertThat(this.scene.stored()).isEqualTo(before);
	}

	@Test
	void whatIsPersonalIsSealedMaskedDisclosedForAReasonAndKeptFromLeaders() {
		String entry = this.scene.verified(this.scene.wuyis, "TALENT", TALENT);

		assertThat(body(this.scene.wuyis.get(entry))).contains("欧阳测试", "110***********002X")
			.doesNotContain("11010519491231002X");
		assertThat(body(this.scene.leader.get(entry))).contains("滁州上工大人工智能产业研究院", "\"text\":\"欧**")
			.doesNotContain("欧阳", "002X", "RESIDENT_ID", "disclose");
		assertThat(body(this.scene.leader.get(ENTRIES + "?kind=TALENT"))).contains("\"level\"", "\"title\":\"欧**")
			.doesNotContain("欧阳", "002X", "RESIDENT_ID");
		assertThat(body(this.scene.leader.get(entry + "/versions"))).doesNotContain("欧阳", "002X");
		String reason = "{\"field\":\"person\",\"reason\":\"与人才认定文件核对证件号码\"}";
		assertThat(this.scene.leader.post(entry + "/disclosure", reason)).hasStatus(HttpStatus.FORBIDDEN);
		assertThat(body(this.scene.wuyis.post(entry + "/disclosure", reason.replace("person", "level"))))
			.contains("not-found");
		assertThat(this.scene.audited()).doesNotContain("entry.disclosed");

		assertThat(this.scene.wuyis.post(entry + "/disclosure", reason)).hasStatusOk()
			.bodyJson()
			.isLenientlyEqualTo("{\"text\":\"欧阳测试\",\"documentNumber\":\"11010519491231002X\"}");
		assertThat(this.scene.audited()).endsWith("entry.disclosed");
		assertThat(this.scene.raw()).contains("DOCTOR").doesNotContain("欧阳", "11010519491231002X");
	}

	@Test
	void whatIsMaskedIsKeptWhenTheRestIsWritten() {
		String entry = this.scene.begun(this.scene.wuyis, "TALENT", TALENT);

		assertThat(
				this.scene.wuyis.put(entry, 1, "{\"values\":{\"person\":{\"keep\":true},\"level\":{\"text\":\"D\"}}}"))
			.hasStatusOk()
			.bodyJson()
			.isLenientlyEqualTo("{\"title\":\"欧阳测试\",\"values\":{\"level\":{\"text\":\"D\"}}}");
	}

	@Test
	void aTermIsWarnedOfBeforeItEnds() {
		String entry = this.scene.verified(this.scene.wuyis, "TALENT", TALENT);
		this.scene.verified(this.scene.wuyis, "AGREEMENT", AGREEMENT);

		assertThat(this.scene.wuyis.get(entry)).bodyJson().isLenientlyEqualTo("{\"ending\":true}");
		assertThat(this.scene.office.get(ENTRIES + "?ending=true")).bodyJson()
			.hasPathSatisfying("$.items.length()", (count) -> count.assertThat().isEqualTo(1));
		this.clock.set(Instant.parse("2022-11-10T02:00:00Z"));
		assertThat(this.scene.wuyis.get(entry)).as("61 days before")
			.bodyJson()
			.isLenientlyEqualTo("{\"ending\":false}");
	}

	@Test
	void listsAreFilteredAndGoOnPageByPage() {
		for (int i = 0; i < 3; i++) {
			this.scene.submitted(this.scene.wuyis, "AGREEMENT", AGREEMENT);
		}
		this.scene.begun(this.scene.official(this.scene.zhulong, Rows.someone()), "AGREEMENT", "{}");

		String first = body(this.scene.office.get(ENTRIES + "?kind=AGREEMENT&status=SUBMITTED&limit=2"));
		assertThat(Json.read(first).path("items")).hasSize(2);
		assertThat(Json.read(body(this.scene.office.get(ENTRIES + "?kind=AGREEMENT&status=SUBMITTED&limit=2&after="
				+ Json.read(first).path("next").asString())))
			.path("items")).hasSize(1);
		assertThat(Json.read(body(this.scene.office.get(ENTRIES))).path("items")).hasSize(4);
		assertThat(Json.read(body(this.scene.wuyis.get(ENTRIES))).path("items")).hasSize(3);
		assertThat(Json.read(body(this.scene.office.get(ENTRIES + "?from=2022-11-04"))).path("items")).isEmpty();
		assertThat(Json.read(body(this.scene.office.get(ENTRIES + "?until=2022-11-03"))).path("items")).hasSize(3);
	}

	@Test
	void nothingOfAnotherUnitOrDistrictIsSeenOrNamed() {
		String entry = this.scene.submitted(this.scene.wuyis, "AGREEMENT", AGREEMENT);
		LedgerScene elsewhere = anotherDistrict();
		InsideApi.Caller zhulong = this.scene.official(this.scene.zhulong, Rows.someone());
		List<Object> before = this.scene.stored();

		for (InsideApi.Caller stranger : List.of(zhulong, elsewhere.wuyis, elsewhere.office)) {
			assertThat(stranger.put(entry + "/verification", 2, "{\"verified\":true}")).hasStatus(HttpStatus.NOT_FOUND);
			assertThat(body(stranger.get(entry))).isEqualTo(body(stranger.get(ENTRIES + "/0ABCDEFGHJKMN")));
			assertThat(stranger.get(entry + "/versions")).hasStatus(HttpStatus.NOT_FOUND);
		}
		assertThat(
				body(zhulong
					.post(ENTRIES,
							"{\"kind\":\"VISIT\",\"values\":{\"agreement\":{\"text\":\""
									+ entry.substring(ENTRIES.length() + 1) + "\"}}}")))
			.contains("ledger.entry-unknown");
		assertThat(this.scene.stored()).isEqualTo(before);
		assertThat(this.scene.office.put(entry + "/verification", 2, "{\"verified\":true}")).hasStatusOk();
	}

	@Test
	void anEntryNamesAnotherOfItsUnit() {
		String agreement = this.scene.begun(this.scene.wuyis, "AGREEMENT", AGREEMENT);
		String visit = this.scene.begun(this.scene.wuyis, "VISIT",
				"{\"agreement\":{\"text\":\"" + agreement.substring(ENTRIES.length() + 1) + "\"}}");

		assertThat(this.scene.leader.get(visit)).bodyJson()
			.isLenientlyEqualTo("{\"values\":{\"agreement\":{\"label\":\"与安徽科技学院框架协议\"}}}");
	}

}

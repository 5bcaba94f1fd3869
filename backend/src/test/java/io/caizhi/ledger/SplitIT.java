package io.caizhi.ledger;

import java.math.BigDecimal;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import io.caizhi.testing.InsideApi;
import io.caizhi.testing.Json;
import io.caizhi.testing.Rows;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static io.caizhi.ledger.LedgerScene.AGREEMENT;
import static io.caizhi.ledger.LedgerScene.ENTRIES;
import static io.caizhi.ledger.LedgerScene.body;
import static org.assertj.core.api.Assertions.assertThat;

/** What several entries claim counts once, by shares that the office gives. */
class SplitIT extends InLedgers {

	private static final String SPLITS = "/ledger/splits";

	private static final String OPEN = SPLITS + "?state=OPEN";

	private static final String NUMBER = "11010519491231002X";

	private static final String OTHER_NUMBER = "440524198801010011";

	@Autowired
	private EntryShares shares;

	private InsideApi.Caller zhulong;

	@BeforeEach
	void aNeighbour() {
		this.zhulong = this.scene.official(this.scene.zhulong, Rows.someone());
	}

	@Test
	void aPersonOfTwoUnitsCountsByTheFirstUntilTheOfficeDecides() {
		String first = this.scene.verified(this.scene.wuyis, "VICE_PRESIDENT", person("欧阳甲", NUMBER));
		String second = this.scene.verified(this.zhulong, "VICE_PRESIDENT", person("欧阳 甲", NUMBER));

		assertThat(shares()).containsExactly("202211 1 1.00", "202211 1 0.00");
		String id = one();
		assertThat(this.scene.office.get(SPLITS + "/" + id)).bodyJson().isLenientlyEqualTo("""
				{"kind":"VICE_PRESIDENT","year":2022,"state":"OPEN","entries":[{"title":"欧阳甲","share":1.00},
				 {"title":"欧阳 甲","share":0.00}],"decisions":[],"actions":["decide"]}
				""");
		assertThat(this.scene.office.get("/notices")).bodyJson()
			.hasPathSatisfying("$.items[?(@.kind=='SPLITS_TO_DECIDE')].count",
					(count) -> count.assertThat().asArray().containsExactly(1));

		List<Object> before = this.scene.stored();
		assertThat(body(decide(id, 2, share(first, "0.60"), share(second, "0.30")))).contains("duplicate.share-sum",
				"0.90");
		assertThat(body(decide(id, 2, share(first, "1.00"), share(first, "0.00")))).contains("split.entry-twice");
		assertThat(body(decide(id, 2, share("/x/0ABCDEFGHJKMN", "1.00")))).contains("split.entry-unknown");
		assertThat(decide(id, 9, share(first, "1.00"))).hasStatus(HttpStatus.PRECONDITION_FAILED);
		assertThat(this.scene.wuyis.put(SPLITS + "/" + id + "/decision", 2, decision(share(first, "1.00"))))
			.hasStatus(HttpStatus.FORBIDDEN);
		assertThat(this.scene.stored()).isEqualTo(before);

		assertThat(decide(id, 2, share(first, "0.60"), share(second, "0.40"))).hasStatusOk()
			.bodyJson()
			.isLenientlyEqualTo("""
					{"state":"DECIDED","version":3,"entries":[{"share":0.60},{"share":0.40}],
					 "decisions":[{"reason":"两家共同引进","shares":[{"share":0.60},{"share":0.40}]}]}
					""");
		assertThat(shares()).containsExactly("202211 1 1.00", "202211 1 0.00", "202211 -1 1.00", "202211 1 0.60",
				"202211 -1 0.00", "202211 1 0.40");
		assertThat(this.shares.of(this.scene.wuyi, List.of(id(first))).get(id(first))).isEqualByComparingTo("0.60");
		assertThat(body(this.scene.office.get("/notices"))).doesNotContain("SPLITS_TO_DECIDE");
		assertThat(this.scene.audited()).contains("split.opened", "split.decided");
		assertThat(this.scene.raw()).doesNotContain("欧阳", NUMBER);
		for (InsideApi.Caller reader : List.of(this.scene.office, this.scene.leader, this.scene.wuyis)) {
			assertThat(reader.get(first)).bodyJson()
				.isLenientlyEqualTo("{\"shared\":{\"split\":\"" + id + "\",\"state\":\"DECIDED\",\"share\":0.60}}");
		}
		assertThat(body(this.scene.office.get(this.scene.begun(this.scene.wuyis, "AGREEMENT", AGREEMENT))))
			.doesNotContain("shared");
	}

	@Test
	void aUnitSeesItsOwnEntryAndNothingOfTheOther() {
		String first = this.scene.verified(this.scene.wuyis, "VICE_PRESIDENT", person("欧阳甲", NUMBER));
		String second = this.scene.verified(this.zhulong, "VICE_PRESIDENT", person("欧阳甲", NUMBER));
		String id = one();

		String seen = body(this.zhulong.get(SPLITS + "/" + id));
		assertThat(seen).contains(id(second).toString()).doesNotContain(id(first).toString(), "decide");
		assertThat(Json.read(seen).path("entries")).hasSize(1);
		assertThat(Json.read(body(this.zhulong.get(OPEN))).path("items")).hasSize(1);
		assertThat(decide(id, 2, share(first, "0.50"), share(second, "0.50"))).hasStatusOk();
		assertThat(Json.read(body(this.zhulong.get(SPLITS + "/" + id))).path("decisions")).isEmpty();

		LedgerScene elsewhere = anotherDistrict();
		InsideApi.Caller third = this.scene.official(new Rows(this.jdbc).unit(this.scene.district), Rows.someone());
		for (InsideApi.Caller stranger : List.of(elsewhere.office, elsewhere.wuyis, third)) {
			assertThat(stranger.get(SPLITS + "/" + id)).hasStatus(HttpStatus.NOT_FOUND);
			assertThat(Json.read(body(stranger.get(SPLITS + "?state=DECIDED"))).path("items")).isEmpty();
		}
		assertThat(this.scene.leader.get(OPEN)).hasStatus(HttpStatus.FORBIDDEN);
		assertThat(elsewhere.office.put(SPLITS + "/" + id + "/decision", 3, decision(share(first, "1.00"))))
			.hasStatus(HttpStatus.NOT_FOUND);
	}

	@Test
	void withoutADocumentThePersonIsFoundByName() {
		this.scene.verified(this.scene.wuyis, "VICE_PRESIDENT", person("欧阳甲", NUMBER));
		this.scene.verified(this.zhulong, "VICE_PRESIDENT", person("欧阳甲", OTHER_NUMBER));
		assertThat(Json.read(body(this.scene.office.get(OPEN))).path("items")).as("two of the same name").isEmpty();

		this.scene.verified(this.zhulong, "VICE_PRESIDENT", person("欧阳 甲", ""));
		assertThat(Json.read(body(this.scene.office.get(OPEN))).path("items")).hasSize(1);
		this.scene.verified(this.zhulong, "VICE_PRESIDENT", person("司马甲", "").replace("2022-11-03", "2021-11-03"));
		this.scene.verified(this.scene.wuyis, "VICE_PRESIDENT", person("司马甲", ""));
		assertThat(Json.read(body(this.scene.office.get(OPEN))).path("items")).as("of two years").hasSize(1);
	}

	@Test
	void aProjectOfTheSameNameIsOneAndAnAgreementIsNot() {
		String project = """
				{"name":{"text":"磷酸铁锂电池回收关键技术"},"level":{"text":"PROVINCIAL"},"scheme":{"text":"OPEN_CALL"},
				 "holder":{"text":"滁州厂"},"amount":{"text":"10000000"},"approvedOn":{"text":"2022-11-03"}}
				""";
		this.scene.verified(this.scene.wuyis, "PROJECT", project);
		this.scene.verified(this.zhulong, "PROJECT", project.replace("电池回收", "电池 回收"));
		assertThat(Json.read(body(this.scene.office.get(OPEN))).path("items")).hasSize(1);

		this.scene.verified(this.scene.wuyis, "AGREEMENT", AGREEMENT);
		this.scene.verified(this.zhulong, "AGREEMENT", AGREEMENT);
		assertThat(Json.read(body(this.scene.office.get(OPEN))).path("items")).hasSize(1);
	}

	@Test
	void whoIsLeftCountsWholly() {
		String first = this.scene.verified(this.scene.wuyis, "VICE_PRESIDENT", person("欧阳甲", NUMBER));
		String second = this.scene.verified(this.zhulong, "VICE_PRESIDENT", person("欧阳甲", NUMBER));
		String id = one();
		assertThat(decide(id, 2, share(first, "0.60"), share(second, "0.40"))).hasStatusOk();

		assertThat(this.scene.office.put(first + "/withdrawal", 3, "{\"comment\":\"重复登记\"}")).hasStatusOk();
		assertThat(this.shares.of(this.scene.zhulong, List.of(id(second))).get(id(second)))
			.isEqualByComparingTo("1.00");
		assertThat(shares().stream()
			.mapToDouble((row) -> Double.parseDouble(row.split(" ")[1]) * Double.parseDouble(row.split(" ")[2]))
			.sum()).isEqualTo(1.0);
		assertThat(this.scene.office.get(SPLITS + "/" + id)).bodyJson()
			.isLenientlyEqualTo("{\"state\":\"RESOLVED\",\"actions\":[]}");
		assertThat(body(decide(id, 4, share(second, "1.00")))).contains("split.resolved");
	}

	@Test
	void aChangeVerifiedKeepsTheShareAndAnotherPersonLeavesTheCase() {
		String first = this.scene.verified(this.scene.wuyis, "VICE_PRESIDENT", person("欧阳甲", NUMBER));
		String second = this.scene.verified(this.zhulong, "VICE_PRESIDENT", person("欧阳甲", NUMBER));
		String id = one();
		assertThat(decide(id, 2, share(first, "0.60"), share(second, "0.40"))).hasStatusOk();

		reverified(this.zhulong, second, 3, person("欧阳甲", NUMBER).replace("安徽科技学院", "东南大学"));
		assertThat(shares()).endsWith("202211 -1 0.40", "202211 1 0.40");
		assertThat(this.scene.office.get(SPLITS + "/" + id)).bodyJson().isLenientlyEqualTo("{\"state\":\"DECIDED\"}");

		reverified(this.zhulong, second, 6, person("司马乙", OTHER_NUMBER));
		assertThat(this.shares.of(this.scene.zhulong, List.of(id(second))).get(id(second)))
			.isEqualByComparingTo("1.00");
		assertThat(this.shares.of(this.scene.wuyi, List.of(id(first))).get(id(first))).isEqualByComparingTo("1.00");
		assertThat(this.scene.office.get(SPLITS + "/" + id)).bodyJson().isLenientlyEqualTo("{\"state\":\"RESOLVED\"}");
	}

	@Test
	void twoVerifiedAtOnceFindEachOther() throws Exception {
		String first = this.scene.submitted(this.scene.wuyis, "VICE_PRESIDENT", person("欧阳甲", NUMBER));
		String second = this.scene.submitted(this.zhulong, "VICE_PRESIDENT", person("欧阳甲", NUMBER));

		List<MvcTestResult> answers = atOnce(
				() -> this.scene.office.put(first + "/verification", 2, "{\"verified\":true}"),
				() -> this.scene.office.put(second + "/verification", 2, "{\"verified\":true}"));

		answers.forEach((answer) -> assertThat(answer).hasStatusOk());
		assertThat(shares()).containsExactlyInAnyOrder("202211 1 1.00", "202211 1 0.00");
		assertThat(Json.read(body(this.scene.office.get(OPEN))).path("items")).hasSize(1);
	}

	@Test
	void ofTwoDecisionsAtOnceOneIsStale() throws Exception {
		String first = this.scene.verified(this.scene.wuyis, "VICE_PRESIDENT", person("欧阳甲", NUMBER));
		String second = this.scene.verified(this.zhulong, "VICE_PRESIDENT", person("欧阳甲", NUMBER));
		String id = one();

		List<MvcTestResult> answers = atOnce(() -> decide(id, 2, share(first, "0.70"), share(second, "0.30")),
				() -> decide(id, 2, share(first, "0.20"), share(second, "0.80")));

		assertThat(answers).extracting((answer) -> answer.getResponse().getStatus())
			.containsExactlyInAnyOrder(200, 412);
		assertThat(shares()).hasSize(6);
		assertThat(this.jdbc.sql("SELECT SUM(share) FROM ledger_claim WHERE district_id = ?")
			.param(this.scene.district.value())
			.query(BigDecimal.class)
			.single()).isEqualByComparingTo("1.00");
	}

	private static List<MvcTestResult> atOnce(Callable<MvcTestResult> one, Callable<MvcTestResult> other)
			throws Exception {
		try (ExecutorService two = Executors.newFixedThreadPool(2)) {
			Future<MvcTestResult> first = two.submit(one);
			Future<MvcTestResult> second = two.submit(other);
			return List.of(first.get(), second.get());
		}
	}

	private void reverified(InsideApi.Caller official, String entry, int version, String values) {
		assertThat(official.put(entry, version, "{\"values\":" + values + "}")).hasStatusOk();
		assertThat(official.put(entry + "/submission", version + 1, "")).hasStatusOk();
		assertThat(this.scene.office.put(entry + "/verification", version + 2, "{\"verified\":true}")).hasStatusOk();
	}

	private static String person(String name, String number) {
		String document = number.isEmpty() ? ""
				: ",\"documentKind\":\"RESIDENT_ID\",\"documentNumber\":\"" + number + "\"";
		return """
				{"person":{"text":"%s"%s},"institution":{"text":"安徽科技学院"},"jobTitle":{"text":"PROFESSOR"},
				 "employer":{"text":"滁州厂"},"engagedOn":{"text":"2022-11-03"}}
				""".formatted(name, document);
	}

	private static EntryId id(String entry) {
		return EntryId.valueOf(entry.substring(ENTRIES.length() + 1));
	}

	private String one() {
		return Json.read(body(this.scene.office.get(OPEN))).at("/items/0/id").asString();
	}

	private static String share(String entry, String share) {
		return "{\"entry\":\"%s\",\"share\":%s}".formatted(entry.substring(entry.lastIndexOf('/') + 1), share);
	}

	private static String decision(String... shares) {
		return "{\"reason\":\"两家共同引进\",\"shares\":[" + String.join(",", shares) + "]}";
	}

	private MvcTestResult decide(String id, int version, String... shares) {
		return this.scene.office.put(SPLITS + "/" + id + "/decision", version, decision(shares));
	}

	/** Month, sign and share of what is booked, in that order. */
	private List<String> shares() {
		return this.jdbc
			.sql("SELECT CONCAT(month, ' ', sign, ' ', share) FROM ledger_booking WHERE district_id = ? ORDER BY id")
			.param(this.scene.district.value())
			.query(String.class)
			.list();
	}

}

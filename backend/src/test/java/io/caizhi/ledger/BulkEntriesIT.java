package io.caizhi.ledger;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import io.caizhi.testing.InsideApi;
import io.caizhi.testing.Json;
import io.caizhi.testing.Rows;
import io.caizhi.workbook.importing.WaitingImports;
import org.junit.jupiter.api.Test;

import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

import static io.caizhi.ledger.LedgerScene.AGREEMENT;
import static io.caizhi.ledger.LedgerScene.ENTRIES;
import static io.caizhi.ledger.LedgerScene.body;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Many entries are handed in and verified at one go; each that cannot be is named with
 * what it lacks, and holds up no other.
 */
class BulkEntriesIT extends InLedgers {

	private static final String SUBMISSIONS = "/ledger/submissions";

	private static final String VERIFICATIONS = "/ledger/verifications";

	/** The most at once, and more than a page of them. */
	private static final int MANY = 276;

	@Test
	void theDraftsOfAnImportAreHandedInAndVerifiedTogether() {
		String by = this.scene.begun(this.scene.wuyis, "AGREEMENT", AGREEMENT);
		String file = imported(MANY);
		List<String> drafts = listed(this.scene.wuyis, "kind=AGREEMENT&status=DRAFT&import=" + file, "submit");
		assertThat(drafts).hasSize(MANY).noneMatch((one) -> by.endsWith(entry(one)));

		int done = 0;
		for (List<String> piece : pieces(drafts)) {
			done += count(this.scene.wuyis.put(SUBMISSIONS, 0, many(piece)), "DONE");
		}
		assertThat(done).isEqualTo(MANY);
		assertThat(listed(this.scene.wuyis, "import=" + file, "verify")).as("their own report").isEmpty();
		List<String> waiting = listed(this.scene.other, "import=" + file, "verify");
		assertThat(waiting).hasSize(MANY);
		assertThat(count(this.scene.wuyis.put(VERIFICATIONS, 0, many(pieces(waiting).getFirst())), "REFUSED"))
			.isEqualTo(200);

		done = 0;
		for (List<String> piece : pieces(waiting)) {
			done += count(this.scene.other.put(VERIFICATIONS, 0, many(piece)), "DONE");
		}
		assertThat(done).isEqualTo(MANY);
		assertThat(this.scene.bookings()).hasSize(MANY);
		assertThat(this.scene.audited()).filteredOn("entry.verified"::equals).hasSize(MANY);
		assertThat(Json.read(body(this.scene.wuyis.get(by))).path("status").asString()).isEqualTo("DRAFT");
	}

	@Test
	void whatLacksSomethingIsNamedAndHoldsUpNoOther() {
		String whole = this.scene.begun(this.scene.wuyis, "AGREEMENT", AGREEMENT);
		String lacking = this.scene.begun(this.scene.wuyis, "AGREEMENT", "{\"name\":{\"text\":\"没有签约方的协议\"}}");
		String foreign = this.scene.begun(this.scene.official(this.scene.zhulong, Rows.someone()), "AGREEMENT",
				AGREEMENT);

		MvcTestResult moved = this.scene.wuyis.put(SUBMISSIONS, 0,
				many(List.of(seen(lacking, 1), seen(foreign, 1), seen(whole, 1))));
		assertThat(moved).hasStatusOk();
		JsonNode items = Json.read(body(moved)).path("items");
		assertThat(items.path(0).path("code").asString()).isEqualTo("invalid");
		assertThat(items.path(0).path("faults").toString()).contains("\"field\":\"partner\"", "\"field\":\"signedOn\"",
				"\"code\":\"required\"");
		assertThat(items.path(1).path("code").asString()).as("not theirs to see").isEqualTo("not-found");
		assertThat(items.path(2).path("result").asString()).isEqualTo("DONE");
		assertThat(items.path(2).path("version").asInt()).isEqualTo(2);
		assertThat(status(lacking)).isEqualTo("DRAFT");
		assertThat(status(whole)).isEqualTo("SUBMITTED");
	}

	@Test
	void theSameListSentAgainMovesNothing() {
		String entry = this.scene.begun(this.scene.wuyis, "AGREEMENT", AGREEMENT);
		String list = many(List.of(seen(entry, 1)));
		assertThat(count(this.scene.wuyis.put(SUBMISSIONS, 0, list), "DONE")).isOne();
		List<Object> before = this.scene.stored();

		assertThat(body(this.scene.wuyis.put(SUBMISSIONS, 0, list))).contains("changed-meanwhile", "REFUSED");
		assertThat(this.scene.stored()).isEqualTo(before);

		String submitted = many(List.of(seen(entry, 2)));
		assertThat(count(this.scene.office.put(VERIFICATIONS, 0, submitted), "DONE")).isOne();
		assertThat(count(this.scene.office.put(VERIFICATIONS, 0, submitted), "REFUSED")).isOne();
		assertThat(this.scene.bookings()).hasSize(1);
	}

	@Test
	void onlyWhoMayDoItOneByOneMayDoItTogether() {
		String entry = this.scene.begun(this.scene.wuyis, "AGREEMENT", AGREEMENT);
		String list = many(List.of(seen(entry, 1)));

		assertThat(this.scene.leader.put(SUBMISSIONS, 0, list)).hasStatus(HttpStatus.FORBIDDEN);
		assertThat(this.scene.office.put(SUBMISSIONS, 0, list)).hasStatus(HttpStatus.FORBIDDEN);
		assertThat(this.scene.leader.put(VERIFICATIONS, 0, list)).hasStatus(HttpStatus.FORBIDDEN);
		assertThat(this.scene.wuyis.put(SUBMISSIONS, 0, "{\"entries\":[]}"))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		assertThat(status(entry)).isEqualTo("DRAFT");
		assertThat(listed(this.scene.leader, "kind=AGREEMENT", "submit")).isEmpty();
		assertThat(listed(this.scene.leader, "kind=AGREEMENT", "verify")).isEmpty();
	}

	/** Hands a file in that says that many agreements; its identifier. */
	private String imported(int rows) {
		StringBuilder file = new StringBuilder(body(this.scene.wuyis.get("/ledger/kinds/AGREEMENT/template/csv")));
		for (int row = 0; row < rows; row++) {
			file.append("协议").append(row).append(",安徽科技学院,,2022-11-03,\r\n");
		}
		MvcTestResult taken = this.scene.wuyis.post("/ledger/kinds/AGREEMENT/imports", UUID.randomUUID().toString(),
				file.toString().getBytes(StandardCharsets.UTF_8));
		assertThat(taken).hasStatus(HttpStatus.ACCEPTED);
		WaitingImports.workOff(this.application);
		String id = Json.read(body(taken)).path("id").asString();
		assertThat(this.scene.wuyis.get("/ledger/kinds/AGREEMENT/imports/" + id)).bodyJson()
			.isLenientlyEqualTo("{\"status\":\"DONE\",\"rows\":{\"added\":" + rows + "}}");
		return id;
	}

	/** What a list offers an action for, page by page, as the body names it. */
	private List<String> listed(InsideApi.Caller caller, String query, String action) {
		List<String> found = new ArrayList<>();
		String after = "";
		do {
			JsonNode page = Json.read(body(caller.get(ENTRIES + "?limit=100&" + query + after)));
			page.path("items").forEach((row) -> {
				if (row.path("actions").toString().contains(action)) {
					found.add(seen(row.path("id").asString(), row.path("version").asInt()));
				}
			});
			after = page.path("next").isString() ? "&after=" + page.path("next").asString() : "";
		}
		while (!after.isEmpty());
		return found;
	}

	private String status(String entry) {
		return Json.read(body(this.scene.office.get(entry))).path("status").asString();
	}

	private static String seen(String entry, int version) {
		return "{\"entry\":\"%s\",\"version\":%d}".formatted(entry.substring(entry.lastIndexOf('/') + 1), version);
	}

	private static String entry(String seen) {
		return Json.read(seen).path("entry").asString();
	}

	private static String many(List<String> seen) {
		return "{\"entries\":[" + String.join(",", seen) + "]}";
	}

	private static List<List<String>> pieces(List<String> all) {
		List<List<String>> pieces = new ArrayList<>();
		for (int start = 0; start < all.size(); start += 200) {
			pieces.add(all.subList(start, Math.min(start + 200, all.size())));
		}
		return pieces;
	}

	private static int count(MvcTestResult moved, String result) {
		assertThat(moved).hasStatusOk();
		int[] count = { 0 };
		Json.read(body(moved))
			.path("items")
			.forEach((one) -> count[0] += one.path("result").asString().equals(result) ? 1 : 0);
		return count[0];
	}

}

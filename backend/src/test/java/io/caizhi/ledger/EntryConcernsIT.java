package io.caizhi.ledger;

import java.time.Instant;
import java.util.List;

import io.caizhi.ledger.kind.StandardKinds;
import io.caizhi.testing.DatabaseTest;
import io.caizhi.testing.InsideApi;
import io.caizhi.testing.Json;
import io.caizhi.testing.Rows;
import io.caizhi.testing.SetClock;
import io.caizhi.testing.ToldConcerns;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static io.caizhi.ledger.LedgerScene.AGREEMENT;
import static io.caizhi.ledger.LedgerScene.ENTRIES;
import static io.caizhi.ledger.LedgerScene.body;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Leaders are told of entries to be verified, terms about to end and shared claims, each
 * until it is settled.
 */
@DatabaseTest
@AutoConfigureMockMvc
@Import(SetClock.InNovember2022.class)
class EntryConcernsIT {

	/** Warned of 90 days before. */
	private static final String ENDING = AGREEMENT.replace("\"signedOn\"",
			"\"endsOn\":{\"text\":\"2023-03-01\"},\"signedOn\"");

	private static final String PERSON = """
			{"person":{"text":"欧阳甲","documentKind":"RESIDENT_ID","documentNumber":"11010519491231002X"},
			 "institution":{"text":"安徽科技学院"},"jobTitle":{"text":"PROFESSOR"},"employer":{"text":"滁州厂"},
			 "engagedOn":{"text":"2022-11-03"}}
			""";

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private SetClock clock;

	@Autowired
	private StandardKinds kinds;

	private LedgerScene scene;

	private LedgerScene elsewhere;

	private InsideApi.Caller zhulong;

	@BeforeEach
	void aDistrict() {
		this.clock.set(SetClock.InNovember2022.MORNING);
		this.scene = new LedgerScene(this.mvc, this.jdbc, this.clock, this.kinds);
		this.elsewhere = new LedgerScene(this.mvc, this.jdbc, this.clock, this.kinds);
		this.zhulong = this.scene.official(this.scene.zhulong, Rows.someone());
	}

	@AfterEach
	void backToNow() {
		this.clock.set(SetClock.InNovember2022.MORNING);
	}

	@Test
	void entriesWaitForAVerificationUntilTheOfficeHasDecided() {
		this.scene.begun(this.scene.wuyis, "AGREEMENT", AGREEMENT);
		assertThat(told()).as("a draft waits for nobody").isEmpty();

		String first = this.scene.submitted(this.scene.wuyis, "AGREEMENT", AGREEMENT);
		String second = this.scene.submitted(this.scene.wuyis, "AGREEMENT", AGREEMENT);
		String third = this.scene.submitted(this.zhulong, "AGREEMENT", AGREEMENT);

		assertThat(told()).containsExactly("ENTRIES_UNVERIFIED 3 2 /ledger?status=SUBMITTED");
		toldToNobodyElse();
		decided(first, "{\"verified\":true}");
		assertThat(told()).containsExactly("ENTRIES_UNVERIFIED 2 2 /ledger?status=SUBMITTED");
		decided(second, "{\"verified\":false,\"comment\":\"请补充协议\"}");
		decided(third, "{\"verified\":true}");
		assertThat(told()).isEmpty();
	}

	@Test
	void termsEndFromTheDayOfTheirWarningUntilTheyAreRenewed() {
		String entry = this.scene.verified(this.scene.wuyis, "AGREEMENT", ENDING);
		this.scene.verified(this.zhulong, "AGREEMENT", AGREEMENT);
		this.clock.set(Instant.parse("2022-11-30T02:00:00Z"));
		assertThat(told()).as("91 days before").isEmpty();

		this.clock.set(Instant.parse("2022-12-01T02:00:00Z"));

		assertThat(told()).containsExactly("TERMS_ENDING 1 1 /ledger?ending=true");
		toldToNobodyElse();
		assertThat(this.scene.wuyis.put(entry, 3, "{\"values\":" + ENDING.replace("2023", "2024") + "}")).hasStatusOk();
		assertThat(this.scene.wuyis.put(entry + "/submission", 4, "")).hasStatusOk();
		assertThat(this.scene.office.put(entry + "/verification", 5, "{\"verified\":true}")).hasStatusOk();
		assertThat(told()).isEmpty();
	}

	@Test
	void aSharedClaimWaitsForItsDecisionAndOnlyTheOfficeOpensIt() {
		this.scene.verified(this.scene.wuyis, "VICE_PRESIDENT", PERSON);
		assertThat(told()).isEmpty();
		String second = this.scene.verified(this.zhulong, "VICE_PRESIDENT", PERSON);

		assertThat(told()).as("leaders see the number, not the case").containsExactly("SPLITS_OPEN 1 0 -");
		assertThat(ToldConcerns.to(this.scene.office)).containsExactly("SPLITS_OPEN 1 0 /ledger/splits");
		toldToNobodyElse();
		String split = Json.read(body(this.scene.office.get("/ledger/splits?state=OPEN"))).at("/items/0/id").asString();
		assertThat(this.scene.office.put("/ledger/splits/" + split + "/decision", 2,
				"{\"reason\":\"珠龙引进\",\"shares\":[{\"entry\":\"%s\",\"share\":1.00}]}"
					.formatted(second.substring(ENTRIES.length() + 1))))
			.hasStatusOk();
		assertThat(told()).isEmpty();
		assertThat(ToldConcerns.to(this.scene.office)).isEmpty();
	}

	private List<String> told() {
		return ToldConcerns.to(this.scene.leader);
	}

	private void toldToNobodyElse() {
		assertThat(ToldConcerns.to(this.elsewhere.leader)).isEmpty();
		assertThat(ToldConcerns.to(this.elsewhere.office)).isEmpty();
		ToldConcerns.keptFrom(this.scene.wuyis, this.zhulong, this.scene.reporter());
		assertThat(this.elsewhere.leader.at(this.scene.district.asTenant()).get("/concerns"))
			.hasStatus(HttpStatus.NOT_FOUND);
	}

	private void decided(String entry, String finding) {
		assertThat(this.scene.office.put(entry + "/verification", 2, finding)).hasStatusOk();
	}

}

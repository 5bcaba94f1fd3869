package io.caizhi.tenancy;

import java.time.Clock;
import java.util.UUID;

import io.caizhi.kernel.DistrictId;
import io.caizhi.kernel.TenantId;
import io.caizhi.testing.DatabaseTest;
import io.caizhi.testing.InsideApi;
import io.caizhi.testing.Rows;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

/** Named filters are their owner's alone. */
@DatabaseTest
@AutoConfigureMockMvc
class SavedViewsIT {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Clock clock;

	private InsideApi.Caller mine;

	private InsideApi.Caller colleague;

	private TenantId unit;

	@BeforeEach
	void makeUnit() {
		Rows rows = new Rows(this.jdbc);
		DistrictId district = rows.district(this.clock.instant());
		this.unit = rows.unit(district);
		InsideApi api = new InsideApi(this.mvc, this.jdbc);
		this.mine = api.as(Role.OFFICIAL, this.unit, Rows.someone());
		this.colleague = api.as(Role.OFFICIAL, this.unit, Rows.someone());
	}

	@Test
	void whatIsSavedIsThereNextTimeForItsOwnerOnly() {
		assertThat(this.mine.post("/saved-views", body("逾期未核验", "due=OVERDUE"))).hasStatus(201);

		assertThat(this.mine.get("/saved-views")).bodyJson()
			.extractingPath("$.items[0].query")
			.isEqualTo("due=OVERDUE");
		assertThat(this.colleague.get("/saved-views")).bodyJson().extractingPath("$.items").asArray().isEmpty();
	}

	@Test
	void aNameIsTakenOnceAPageAndPerson() {
		this.mine.post("/saved-views", body("常用", "due=OVERDUE"));

		assertThat(this.mine.post("/saved-views", body("常用", "status=SENT_BACK"))).hasStatus(409);
		assertThat(this.colleague.post("/saved-views", body("常用", "status=SENT_BACK"))).hasStatus(201);
		assertThat(stored()).isEqualTo(2);
	}

	@Test
	void nobodyDropsWhatIsAnothers() {
		this.mine.post("/saved-views", body("常用", ""));
		String id = this.jdbc.sql("SELECT id FROM saved_view WHERE tenant_id = ?")
			.param(this.unit.value())
			.query((row, number) -> new SavedViewId(row.getLong(1)).toString())
			.single();

		assertThat(this.colleague.delete("/saved-views/" + id, 1)).hasStatus(404);
		assertThat(stored()).isEqualTo(1);
		assertThat(this.mine.delete("/saved-views/" + id, 1)).hasStatus(204);
		assertThat(stored()).isZero();
	}

	@ParameterizedTest
	@ValueSource(strings = { "a=<script>", "姓名=张三", "a b", "//evil.example" })
	void onlyWhatCanStandInAnAddressIsKept(String query) {
		assertThat(this.mine.post("/saved-views", body("常用", query))).hasStatus(422);
		assertThat(stored()).isZero();
	}

	@Test
	void nobodyKeepsMoreThanTheyCanFindTheirWayIn() {
		for (int number = 0; number < SavedViews.MOST; number++) {
			this.mine.post("/saved-views", body(UUID.randomUUID().toString(), ""));
		}

		assertThat(this.mine.post("/saved-views", body("又一个", ""))).hasStatus(409);
		assertThat(stored()).isEqualTo(SavedViews.MOST);
	}

	private int stored() {
		return this.jdbc.sql("SELECT COUNT(*) FROM saved_view WHERE tenant_id = ?")
			.param(this.unit.value())
			.query(Integer.class)
			.single();
	}

	private static String body(String name, String query) {
		return "{\"page\":\"worklist\",\"name\":\"%s\",\"query\":\"%s\"}".formatted(name, query);
	}

}

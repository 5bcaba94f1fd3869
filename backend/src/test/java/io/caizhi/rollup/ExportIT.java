package io.caizhi.rollup;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

import io.caizhi.hiring.Drafts;
import io.caizhi.hiring.HiringScene;
import io.caizhi.hiring.HiringScene.Firm;
import io.caizhi.hiring.HiringScene.Town;
import io.caizhi.tenancy.Role;
import io.caizhi.testing.DatabaseTest;
import io.caizhi.testing.InsideApi;
import io.caizhi.testing.SetClock;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Files say what the page says, to those who may see it, and the log keeps the taking.
 */
@DatabaseTest
@AutoConfigureMockMvc
@Import({ SetClock.InNovember2022.class, FigureScene.class })
class ExportIT {

	private static final YearMonth NOVEMBER = YearMonth.of(2022, 11);

	private static final LocalDate THIRD = LocalDate.of(2022, 11, 3);

	private static final String CSV = "{\"format\":\"CSV\",\"purpose\":\"CHECKING\"}";

	private static final String XLSX = "{\"format\":\"XLSX\",\"purpose\":\"MEETING\"}";

	@Autowired
	private FigureScene figures;

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private JdbcClient jdbc;

	private HiringScene scene;

	private Town wuyi;

	private Firm firm;

	@BeforeEach
	void verifyHires() {
		this.scene = new HiringScene(this.jdbc);
		this.scene.open(NOVEMBER);
		this.wuyi = this.scene.town();
		this.firm = this.scene.firm(this.wuyi);
		this.figures.verified(this.firm, NOVEMBER, Drafts.graduate(1, THIRD), Drafts.worker(2, THIRD),
				Drafts.worker(3, THIRD));
		this.figures.verified(this.scene.firm(this.wuyi), NOVEMBER, Drafts.graduate(4, THIRD),
				Drafts.graduate(5, THIRD));
	}

	@Test
	void aFileShowsTheFiguresOfThePage() throws IOException {
		InsideApi.Caller leader = this.figures.of(this.mvc, this.scene, Role.LEADER);
		String query = "?year=2022&by=MONTH_EDUCATION";

		MvcTestResult page = leader.get("/rollup/groups" + query);
		List<Row> rows = rows(leader.post("/rollup/groups/exports" + query, XLSX));

		List<Object> counted = FigureScene.read(page, "$.groups[*].counted");
		for (int group = 0; group < counted.size(); group++) {
			assertThat(rows.get(3 + group).getCell(2).asNumber())
				.isEqualByComparingTo(new BigDecimal(counted.get(group).toString()));
		}
		assertThat(rows.get(3 + counted.size()).getCell(2).asNumber())
			.isEqualByComparingTo(FigureScene.number(page, "$.total.counted"));
		assertThat(this.scene.audited(this.scene.district().asTenant())).contains("export.made");
		assertThat(details(this.scene.district().asTenant().value())).contains("\"kind\":\"figures\"",
				"\"rows\":" + (counted.size() + 1), "\"purpose\":\"MEETING\"");
	}

	@Test
	void whatIsWithheldFromALeaderIsWithheldInTheFileToo() {
		String path = "/rollup/units/" + this.figures.code(this.wuyi) + "/exports?year=2022";

		assertThat(text(this.figures.of(this.mvc, this.scene, Role.LEADER).post(path, CSV))).contains("合计,3,不公开");
		assertThat(text(this.figures.of(this.mvc, this.scene, Role.OFFICE).post(path, CSV))).contains("合计,3,1,")
			.contains("合计,合计,5,3,");
	}

	@Test
	void personsAreListedForTheirOfficialAndTheirEnterpriseMaskedAndForNobodyElse() {
		InsideApi.Caller official = this.figures.official(this.mvc, this.wuyi);
		InsideApi.Caller reporter = new InsideApi(this.mvc, this.jdbc).as(Role.ENTERPRISE, this.wuyi.id(),
				this.firm.reporter().subject());
		String own = "/enterprises/" + this.firm.id() + "/hires/exports?year=2022";

		String counted = text(official.post("/figures/hires/exports?year=2022&college=true", CSV));
		String reported = text(reporter.post(own, CSV));

		assertThat(counted.lines()).hasSize(3 + 3 + 1);
		assertThat(counted).contains("测试甲", "***").doesNotContainPattern("\\d{17}");
		assertThat(reported.lines()).hasSize(3 + 3 + 1);
		assertThat(reported).contains("测试乙", "***").doesNotContainPattern("\\d{17}");
		assertThat(this.scene.audited(this.wuyi.id())).filteredOn("export.made"::equals).hasSize(2);
		assertThat(details(this.wuyi.id().value())).doesNotContain("测试");
		InsideApi.Caller leader = this.figures.of(this.mvc, this.scene, Role.LEADER);
		assertThat(leader.post("/figures/hires/exports?year=2022", CSV)).hasStatus(HttpStatus.FORBIDDEN);
		assertThat(official.post("/figures/hires/exports?year=2022", "{\"format\":\"CSV\"}"))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		assertThat(this.scene.audited(this.wuyi.id())).filteredOn("export.made"::equals).hasSize(2);
	}

	private String details(long tenant) {
		return this.jdbc.sql("SELECT details FROM audit_entry WHERE tenant_id = ? AND action = 'export.made'")
			.param(tenant)
			.query(String.class)
			.list()
			.toString();
	}

	private static String text(MvcTestResult file) {
		assertThat(file).hasStatusOk();
		assertThat(file.getResponse().getHeader("Cache-Control")).contains("no-store");
		return new String(file.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

	private static List<Row> rows(MvcTestResult file) throws IOException {
		assertThat(file).hasStatusOk();
		try (ReadableWorkbook workbook = new ReadableWorkbook(
				new ByteArrayInputStream(file.getResponse().getContentAsByteArray()))) {
			return workbook.getFirstSheet().read();
		}
	}

}

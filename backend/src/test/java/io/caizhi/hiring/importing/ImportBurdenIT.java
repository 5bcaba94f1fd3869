package io.caizhi.hiring.importing;

import java.time.YearMonth;
import java.util.UUID;

import io.caizhi.hiring.HiringScene;
import io.caizhi.hiring.HiringScene.Firm;
import io.caizhi.hiring.HiringScene.Town;
import io.caizhi.tenancy.Role;
import io.caizhi.testing.DatabaseTest;
import io.caizhi.testing.InsideApi;
import io.caizhi.testing.Rows;
import io.caizhi.testing.SetClock;
import io.caizhi.workbook.importing.WaitingImports;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

/** What files of hires cost: nobody typed what they say here. */
@DatabaseTest
@AutoConfigureMockMvc
@Import(SetClock.InNovember2022.class)
class ImportBurdenIT {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private ApplicationContext application;

	@Autowired
	private SetClock clock;

	private Town town;

	private InsideApi.Caller reporter;

	private InsideApi.Caller official;

	private String imports;

	@BeforeEach
	void makeDistrict() {
		this.clock.set(SetClock.InNovember2022.MORNING);
		HiringScene scene = new HiringScene(this.jdbc);
		scene.open(YearMonth.of(2022, 11));
		this.town = scene.town();
		Firm firm = scene.firm(this.town);
		InsideApi api = new InsideApi(this.mvc, this.jdbc);
		this.reporter = api.as(Role.ENTERPRISE, this.town.id(), firm.reporter().subject());
		this.official = api.as(Role.OFFICIAL, this.town.id(), Rows.someone());
		this.imports = "/enterprises/" + firm.id() + "/returns/2022-11/imports";
	}

	@Test
	void everyCellOfANewRowCountsAsImportedAndNoRowTwice() {
		taken(Workbooks.of(HireTemplate.stamp(this.town.id()), Workbooks.worker(1), Workbooks.worker(2)));
		assertCosts(2, 0, 24);

		taken(Workbooks.of(HireTemplate.stamp(this.town.id()), Workbooks.worker(1), Workbooks.worker(2),
				Workbooks.worker(3)));
		assertCosts(3, 0, 36);
	}

	@Test
	void genderLeftToTheNumberWasNotInTheFile() {
		taken(Workbooks.of(HireTemplate.stamp(this.town.id()), Workbooks.worker(1, Column.GENDER, "")));

		assertCosts(1, 1, 11);
	}

	@Test
	void aFileThatIsRefusedOrOnlyLookedAtCostsNothing() {
		taken(Workbooks.of(HireTemplate.stamp(this.town.id()), Workbooks.worker(1),
				Workbooks.worker(2, Column.EDUCATION, "本科")));
		assertThat(this.reporter.post(this.imports + "?mode=PREVIEW", UUID.randomUUID().toString(),
				Workbooks.of(HireTemplate.stamp(this.town.id()), Workbooks.worker(1))))
			.hasStatus(HttpStatus.ACCEPTED);
		WaitingImports.workOff(this.application);

		assertCosts(0, 0, 0);
	}

	private void taken(byte[] file) {
		assertThat(this.reporter.post(this.imports, UUID.randomUUID().toString(), file)).hasStatus(HttpStatus.ACCEPTED);
		WaitingImports.workOff(this.application);
	}

	private void assertCosts(int records, int prefilled, int imported) {
		assertThat(this.official.get("/burden?month=2022-11")).bodyJson()
			.isLenientlyEqualTo("{\"total\":{\"records\":%d,\"typed\":0,\"prefilled\":%d,\"imported\":%d}}"
				.formatted(records, prefilled, imported));
	}

}

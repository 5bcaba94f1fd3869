package io.caizhi.hiring.importing;

import java.time.Duration;
import java.time.YearMonth;

import io.caizhi.hiring.HiringScene;
import io.caizhi.hiring.HiringScene.Firm;
import io.caizhi.testing.DatabaseTest;
import io.caizhi.testing.SetClock;
import io.caizhi.workbook.importing.ImportJob;
import io.caizhi.workbook.importing.ImportJobs;
import io.caizhi.workbook.importing.ImportMode;
import io.caizhi.workbook.importing.ImportStatus;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/** A file handed in is read without anybody asking for it. */
@DatabaseTest
@Import(SetClock.InNovember2022.class)
@TestPropertySource(properties = { "caizhi.importing.worker=true", "caizhi.importing.interval=PT24H" })
@DirtiesContext
class ImportScheduleIT {

	private static final YearMonth NOVEMBER = YearMonth.of(2022, 11);

	@Autowired
	private Imports imports;

	@Autowired
	private ImportJobs jobs;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void itIsReadAsSoonAsItIsCommitted() {
		HiringScene scene = new HiringScene(this.jdbc);
		scene.open(NOVEMBER);
		Firm firm = scene.firm(scene.town());
		byte[] file = Workbooks.of(HireTemplate.stamp(firm.town().id()), Workbooks.worker(1));

		ImportJob job = this.imports.handIn(firm.reporter(), firm.id(), NOVEMBER, ImportMode.ALL_OR_NOTHING, file);

		Awaitility.await()
			.atMost(Duration.ofSeconds(30))
			.untilAsserted(() -> assertThat(this.jobs.one(firm.reporter(), job.target(), job.id()).status())
				.isEqualTo(ImportStatus.DONE));
	}

}

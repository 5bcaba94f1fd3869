package io.caizhi.supervision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import io.caizhi.export.ExportTable;
import io.caizhi.supervision.SupervisionView.UnitOfNotice;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SupervisionSheetTest {

	/** As the page has it: its figure counts those that are overdue now. */
	@Test
	void whatIsOverdueIsToldApartFromWhatOnceWas() {
		ExportTable table = SupervisionSheet.of(2026, List.of(notice(true, false), notice(false, true)));

		int overdue = table.heads().indexOf("逾期");
		assertThat(table.rows()).extracting((row) -> row.get(overdue)).containsExactly("是", "否");
		assertThat(table.rows()).extracting((row) -> row.get(table.heads().indexOf("曾逾期"))).containsExactly("否", "是");
	}

	private static SupervisionView notice(boolean overdue, boolean late) {
		return new SupervisionView(new NoticeId(1), "〔2026〕督办第1号", new UnitOfNotice("wuyi", "乌衣镇"), NoticeSource.DEMAND,
				null, "报送情况", NoticeState.ISSUED, Instant.parse("2026-11-02T01:00:00Z"), LocalDate.of(2026, 11, 9),
				null, overdue, late, 0, null, 1, List.of());
	}

}

package io.caizhi.supervision;

import java.time.Instant;
import java.time.LocalDate;

import io.caizhi.document.Paper;
import io.caizhi.kernel.TenantId;
import io.caizhi.supervision.SupervisionNotice.Addressee;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What a notice says on paper. */
class NoticePaperTest {

	private static final Instant ISSUED = Instant.parse("2022-11-24T02:00:00Z");

	private static final LocalDate DUE = LocalDate.of(2022, 12, 1);

	@Test
	void everyLineOfADemandIsAParagraph() {
		assertThat(NoticePaper.of(notice("报送进展", "请报送：\n1．引才工作站进展；\n\n　　2．存在问题。"), DUE).parts())
			.containsSubsequence(new Paper.Recipients("乌衣镇："), new Paper.Paragraph("请报送："),
					new Paper.Paragraph("1．引才工作站进展；"), new Paper.Paragraph("2．存在问题。"))
			.hasSize(6)
			.endsWith(new Paper.Paragraph("请于期限前在系统中回复办理情况并附佐证材料。"));
	}

	@Test
	void aSubjectThatQuotesIsQuotedOneLevelDown() {
		assertThat(NoticePaper.of(notice("“揭榜挂帅”项目时间节点逾期", "请说明原因。"), DUE).title()).isEqualTo("关于“‘揭榜挂帅’项目时间节点逾期”的督办单");
	}

	private static SupervisionNotice notice(String title, String demand) {
		return new SupervisionNotice(new NoticeId(1), new Addressee(new TenantId(2), "wuyi", "乌衣镇"), 2022, 3,
				NoticeSource.DEMAND, null, null, "南谯区人才工作领导小组办公室", title, demand, NoticeState.ISSUED, ISSUED, ISSUED,
				DUE, null, 0, false, 1);
	}

}

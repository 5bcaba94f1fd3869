package io.caizhi.handover;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import io.caizhi.document.Paper;
import io.caizhi.handover.Handover.Party;
import io.caizhi.handover.Handover.Where;
import io.caizhi.kernel.Subject;
import io.caizhi.kernel.TenantId;
import io.caizhi.tenancy.MemberId;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What stands on the paper of a hand-over. */
class HandoverPaperTest {

	private static final Instant NOW = Instant.parse("2026-11-26T02:03:04Z");

	private static final LocalDate DAY = LocalDate.of(2026, 12, 1);

	private static final Subject OFFICE = new Subject("https://id.example", "office");

	private static final Subject ZHOU = new Subject("https://id.example", "zhou");

	@Test
	void itTellsWorkPromisesDaysNotesAndBothSignatures() {
		Handover handed = handed("本人已调离，由人才办代签");
		Handover taken = handed.take(Signature.under(snapshot(), NOW, ZHOU, "周敏", null));

		Paper paper = HandoverPaper.of(taken, taken.handing());

		assertThat(paper.draft()).isFalse();
		assertThat(paper.text()).contains("乌衣镇", "林晓", "周敏", "2026年12月1日", "14 份月报待核验", "2 项", "督办单〔2026〕督办第3号",
				"2026年12月5日", "周转房两套", "区三中", "2026-11 月报结账", "名单在共享盘。", "群里每周五提醒。", "代交出人", "陈立",
				"2026年11月26日 10:03:04", "本人已调离，由人才办代签", taken.taking().digest(), taken.handing().digest());
	}

	@Test
	void itIsADraftUntilBothHaveSigned() {
		Handover handed = handed(null);

		assertThat(HandoverPaper.of(handed, handed.handing()).draft()).isTrue();
		assertThat(HandoverPaper.of(handed, handed.handing()).text()).contains("交出人").doesNotContain("代交出人");
	}

	private static Handover handed(String reason) {
		return new Handover(HandoverId.next(), new Where(new TenantId(1), "wuyi", "乌衣镇"),
				new Party(MemberId.next(), null, "林晓"), new Party(MemberId.next(), ZHOU, "周敏"), ZHOU, NOW, DAY,
				snapshot().words(), HandoverState.DRAFT, null, null, null, 1)
			.hand(Signature.under(snapshot(), NOW, OFFICE, "陈立", reason));
	}

	private static Snapshot snapshot() {
		return new Snapshot("乌衣镇", "林晓", "周敏", DAY,
				new Words("名单在共享盘。\n群里每周五提醒。", List.of(new Promise("周转房两套", "区三中", null))),
				new Content(LocalDate.of(2026, 11, 26),
						List.of(new Line("returns", "14 份月报待核验", "14 returns to verify", 2, null, null, "/worklist")),
						List.of(new Line("s", "督办单〔2026〕督办第3号", "notice", 0, LocalDate.of(2026, 12, 5), 8,
								"/supervision/x")),
						List.of(new Line("c", "2026-11 月报结账", "closing", 0, LocalDate.of(2026, 12, 5), 8, "/months"))));
	}

}

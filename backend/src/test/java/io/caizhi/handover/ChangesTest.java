package io.caizhi.handover;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What who follows is told has changed since who leaves signed. */
class ChangesTest {

	private static final LocalDate DAY = LocalDate.of(2026, 11, 26);

	@Test
	void whatCameWhatChangedAndWhatIsGoneIsTold() {
		Line returns = line("returns", "3 份月报待核验", 0, null, null);
		Line notice = line("notice", "督办单", 0, DAY.plusDays(5), 4);
		Line entries = line("entries", "2 条台账还是草稿", 0, null, null);
		Line more = line("returns", "4 份月报待核验", 0, null, null);
		Line decision = line("decision", "议定事项", 0, DAY.plusDays(9), 7);

		assertThat(Changes.between(content(List.of(returns, entries), List.of(notice)),
				content(List.of(more), List.of(notice, decision))))
			.containsExactly(new Changes.Change(Changes.Kind.CHANGED, returns, more),
					new Changes.Change(Changes.Kind.ADDED, null, decision),
					new Changes.Change(Changes.Kind.GONE, entries, null));
	}

	@Test
	void thatADayHasGoneByIsNoChangeButThatALineIsOverdueIs() {
		Line before = line("notice", "督办单", 0, DAY.plusDays(5), 4);

		assertThat(Changes.between(content(List.of(before), List.of()),
				content(List.of(line("notice", "督办单", 0, DAY.plusDays(5), 3)), List.of())))
			.isEmpty();
		assertThat(Changes.between(content(List.of(before), List.of()),
				content(List.of(line("notice", "督办单", 1, DAY.plusDays(5), null)), List.of())))
			.hasSize(1);
	}

	private static Content content(List<Line> open, List<Line> promises) {
		return new Content(DAY, open, promises, List.of());
	}

	private static Line line(String key, String text, int overdue, LocalDate due, Integer left) {
		return new Line(key, text, text, overdue, due, left, "/worklist");
	}

}

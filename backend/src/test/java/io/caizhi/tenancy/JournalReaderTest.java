package io.caizhi.tenancy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class JournalReaderTest {

	private static final Instant START = Instant.parse("2026-11-26T02:00:00Z");

	private final List<Line> journal = new ArrayList<>();

	private final List<Instant> asked = new ArrayList<>();

	private final List<String> taken = new ArrayList<>();

	private @Nullable RuntimeException reading;

	private @Nullable RuntimeException taking;

	private final JournalReader<Line> reader = new JournalReader<>("Lines", Duration.ofMinutes(15), this::since,
			this::take);

	@Test
	void whatCameBeforeTheStartIsLookedBackAtAndEachIsGivenOnce() {
		write("old", -1000);
		write("recent", -60);
		this.reader.look(START);
		write("new", 3);
		this.reader.look(START.plusSeconds(5));
		this.reader.look(START.plusSeconds(10));

		assertThat(this.taken).containsExactly("recent", "new");
	}

	@Test
	void whatAppearsLateIsStillFound() {
		this.reader.look(START.plusSeconds(30));
		write("late", 10);
		this.reader.look(START.plusSeconds(35));

		assertThat(this.taken).containsExactly("late");
	}

	@Test
	void whileTheJournalIsAwayNothingIsPassedOver() {
		this.reader.look(START);
		this.reading = new DirectoryAway("reading fails");
		write("meanwhile", 60);
		this.reader.look(START.plusSeconds(300));
		this.reader.look(START.plusSeconds(600));
		this.reading = null;
		this.reader.look(START.plusSeconds(900));

		assertThat(this.taken).containsExactly("meanwhile");
		assertThat(this.asked).last().isEqualTo(START.minusSeconds(60));
	}

	@Test
	void whatCouldNotBeTakenIsGivenAgain() {
		this.reader.look(START);
		write("one", 1);
		this.taking = new IllegalStateException("the database is away");
		assertThatIllegalStateException().isThrownBy(() -> this.reader.look(START.plusSeconds(5)));
		this.taking = null;
		this.reader.look(START.plusSeconds(10));

		assertThat(this.taken).containsExactly("one");
	}

	private void write(String id, int seconds) {
		this.journal.add(new Line(id, START.plusSeconds(seconds)));
	}

	private List<Line> since(Instant from) {
		this.asked.add(from);
		if (this.reading != null) {
			throw this.reading;
		}
		return this.journal.stream().filter((line) -> !line.at().isBefore(from)).toList();
	}

	private void take(List<Line> lines) {
		if (this.taking != null) {
			throw this.taking;
		}
		lines.forEach((line) -> this.taken.add(line.id()));
	}

	private record Line(String id, Instant at) implements JournalReader.Entry {

	}

}

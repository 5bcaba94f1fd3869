package io.caizhi.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

import io.caizhi.kernel.TenantId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/**
 * What is written outside the database stays readable, whatever happened while it was.
 */
class HeadBookTest {

	private static final LocalDate DAY = LocalDate.of(2026, 12, 31);

	private static final TenantId TOWN = new TenantId(7);

	@TempDir
	private Path folder;

	private HeadBook book;

	@BeforeEach
	void open() {
		this.book = new HeadBook(new AuditProperties(this.folder.resolve("heads")));
	}

	@Test
	void beforeAnythingIsWrittenThereIsNothing() {
		assertThat(this.book.of(TOWN)).isEmpty();
		assertThat(this.book.written(DAY)).isEmpty();
	}

	@Test
	void linesAreOnlyAddedAFileAYear() throws IOException {
		this.book.write(List.of(head(DAY, 3), new ChainHead(DAY, new TenantId(8), 0, new byte[32])));
		this.book.write(List.of(head(DAY.plusDays(1), 5)));

		assertThat(this.book.of(TOWN)).extracting(ChainHead::day, ChainHead::position)
			.containsExactly(tuple(DAY, 3L), tuple(DAY.plusDays(1), 5L));
		assertThat(this.book.written(DAY)).containsExactly(TOWN, new TenantId(8));
		assertThat(Files.readAllLines(file(2026))).hasSize(2).first().asString().matches("2026-12-31 .{13} 3 (01){32}");
		assertThat(file(2027)).isRegularFile();
	}

	@Test
	void aLineThatACrashCutShortIsLeftAndTheNextStandsAlone() throws IOException {
		this.book.write(List.of(head(DAY.minusDays(1), 2), head(DAY, 3)));
		String text = Files.readString(file(2026));
		Files.writeString(file(2026), text.substring(0, text.length() - 10));
		assertThat(this.book.written(DAY)).isEmpty();

		this.book.write(List.of(head(DAY, 4)));

		assertThat(this.book.of(TOWN)).extracting(ChainHead::position).containsExactly(2L, 4L);
	}

	private Path file(int year) {
		return this.folder.resolve("heads").resolve("heads-" + year + ".txt");
	}

	private static ChainHead head(LocalDate day, long position) {
		byte[] hash = new byte[32];
		Arrays.fill(hash, (byte) 1);
		return new ChainHead(day, TOWN, position, hash);
	}

}

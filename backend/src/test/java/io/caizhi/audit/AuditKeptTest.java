package io.caizhi.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Entries are kept for at least three years: nobody was given the right to take one away,
 * and nothing tries.
 */
class AuditKeptTest {

	private static final Path MAIN = Path.of("src", "main");

	private static final Pattern TAKEN_AWAY = Pattern
		.compile("(?is)(DELETE\\s+FROM|TRUNCATE(\\s+TABLE)?|UPDATE|DROP\\s+TABLE)\\s+audit_(entry|seal)\\b");

	private static final Pattern GRANT = Pattern.compile("GRANT ([A-Z, ]+) ON audit_(entry|seal) TO");

	@Test
	void nothingChangesOrTakesAwayAnEntry() throws IOException {
		assertThat(sources()).isNotEmpty()
			.allSatisfy((file) -> assertThat(TAKEN_AWAY.matcher(Files.readString(file)).find()).as(file.toString())
				.isFalse());
	}

	@Test
	void whoeverWouldIsFound() {
		assertThat(TAKEN_AWAY.matcher("DELETE FROM audit_entry WHERE at < :before").find()).isTrue();
		assertThat(TAKEN_AWAY.matcher("update audit_seal set hash").find()).isTrue();
	}

	@Test
	void theApplicationMayOnlyAddAndRead() throws IOException {
		String grants = Files.readString(MAIN.resolve("resources/db/changelog/grants.sql"));

		assertThat(GRANT.matcher(grants).results().map((grant) -> grant.group(1)).toList())
			.containsExactly("SELECT, INSERT", "SELECT, INSERT");
	}

	private static List<Path> sources() throws IOException {
		List<Path> sources = new ArrayList<>();
		for (String part : List.of("java", "resources")) {
			try (Stream<Path> files = Files.walk(MAIN.resolve(part))) {
				files.filter((file) -> file.toString().endsWith(".java") || file.toString().endsWith(".sql"))
					.forEach(sources::add);
			}
		}
		return sources;
	}

}

package io.caizhi.rules;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** The schema grows by the rules; each rule is shown to fail by a planted offender. */
class ChangelogTest {

	private static final Path CHANGELOG = Path.of("src/main/resources/db/changelog");

	private static final Path MERGED = Path.of("src/test/resources/changelog-digests.txt");

	@TempDir
	private Path copy;

	@BeforeEach
	void copyTheChangelog() throws IOException {
		try (var files = Files.walk(CHANGELOG)) {
			for (Path file : files.filter(Files::isRegularFile).toList()) {
				Path target = this.copy.resolve(CHANGELOG.relativize(file).toString());
				Files.createDirectories(target.getParent());
				Files.copy(file, target);
			}
		}
	}

	@Test
	void followsTheRules() throws IOException {
		Map<String, String> merged = new TreeMap<>();
		for (String line : Files.readAllLines(MERGED)) {
			if (!line.isBlank() && !line.startsWith("#")) {
				merged.put(line.substring(0, line.indexOf(' ')), line.substring(line.indexOf(' ') + 1));
			}
		}

		assertThat(new ChangelogRules(CHANGELOG).violations(merged)).isEmpty();
	}

	@Test
	void aFileLeftOutIsSeen() throws IOException {
		Files.writeString(this.copy.resolve("plan/002-forgotten.sql"), "--liquibase formatted sql\n");

		assertThat(violations(this.copy)).containsExactly("plan/002-forgotten.sql: not included in master.yaml");
	}

	@Test
	void aFileIncludedTwiceIsSeen() throws IOException {
		edit("master.yaml", "  - include: { file: db/changelog/grants.sql }",
				"  - include: { file: db/changelog/plan/001-months.sql }\n  - include: { file: db/changelog/grants.sql }");

		assertThat(violations(this.copy)).contains("plan/001-months.sql: included twice",
				"plan/001-months.sql: number does not follow the module's previous one");
	}

	@Test
	void grantsBeforeATableAreSeen() throws IOException {
		edit("master.yaml", "databaseChangeLog:\n",
				"databaseChangeLog:\n  - include: { file: db/changelog/grants.sql }\n");
		edit("master.yaml", "web/010-one-transaction.sql }\n  - include: { file: db/changelog/grants.sql }",
				"web/010-one-transaction.sql }");

		assertThat(violations(this.copy)).containsExactly("grants.sql: must be included last");
	}

	@Test
	void anUnknownModuleIsSeen() throws IOException {
		plant("common/001-things.sql", "--liquibase formatted sql\n");

		assertThat(violations(this.copy))
			.containsExactly("common/001-things.sql: is not <module>/<number>-<what>.sql of a known module");
	}

	@Test
	void aReferenceDownstreamIsSeen() throws IOException {
		plant("tenancy/002-favourite.sql", """
				--liquibase formatted sql
				--changeset caizhi:tenancy-002-favourite
				CREATE TABLE favourite (tenant_id BIGINT NOT NULL, hire_id BIGINT NOT NULL,
				    FOREIGN KEY (tenant_id, hire_id) REFERENCES hire (tenant_id, id));
				""");

		assertThat(violations(this.copy)).contains("tenancy/002-favourite.sql: refers downstream to hire of hiring");
	}

	@Test
	void aChangesetThatRunsAgainOrIsMisnamedIsSeen() throws IOException {
		plant("plan/002-more.sql", """
				--liquibase formatted sql
				--changeset caizhi:more runOnChange:true
				CREATE TABLE more (tenant_id BIGINT NOT NULL);
				""");

		assertThat(violations(this.copy))
			.contains("plan/002-more.sql: changeset more does not begin with plan-002-",
					"plan/002-more.sql: changeset more must run once")
			.anyMatch((line) -> line.startsWith("more: not in changelog-digests.txt"));
	}

	@Test
	void anEditOfWhatWasMergedIsSeen() throws IOException {
		edit("plan/001-months.sql", "closes_at DATETIME(6) NOT NULL", "closes_at DATETIME(6) NULL");

		assertThat(violations(this.copy))
			.containsExactly("plan-001-period: merged, then edited; put the change into a new file");
	}

	@Test
	void anEditOfACommentIsNone() throws IOException {
		edit("plan/001-months.sql", "--comment A month", "--comment One month");

		assertThat(violations(this.copy)).isEmpty();
	}

	private void plant(String file, String text) throws IOException {
		Files.createDirectories(this.copy.resolve(file).getParent());
		Files.writeString(this.copy.resolve(file), text);
		edit("master.yaml", "  - include: { file: db/changelog/grants.sql }",
				"  - include: { file: db/changelog/" + file + " }\n  - include: { file: db/changelog/grants.sql }");
	}

	private void edit(String file, String before, String after) throws IOException {
		String text = Files.readString(this.copy.resolve(file));
		assertThat(text).contains(before);
		Files.writeString(this.copy.resolve(file), text.replace(before, after));
	}

	/** As if all that stands in the real changelog now had been merged. */
	private static List<String> violations(Path directory) {
		return new ChangelogRules(directory).violations(new ChangelogRules(CHANGELOG).digests());
	}

}

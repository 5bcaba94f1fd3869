package io.caizhi.status;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.scheduling.annotation.Scheduled;

import static org.assertj.core.api.Assertions.assertThat;

class JobsTest {

	private static final Path TEXTS = Path.of("src", "main", "frontend", "src", "locales");

	@ParameterizedTest
	@CsvSource({ "io.caizhi.plan.MonthClosingSchedule.closeDue, MonthClosingSchedule.closeDue",
			"io.caizhi.workbook.importing.ImportSchedule$Rounds.drop, ImportSchedule.Rounds.drop" })
	void aJobIsCalledByItsClassAndMethod(String method, String name) {
		assertThat(Jobs.name(method)).isEqualTo(name);
	}

	@ParameterizedTest
	@ValueSource(strings = { "zh-CN", "en" })
	void thePageHasWordsForEveryJob(String language) throws IOException {
		String texts = Files.readString(TEXTS.resolve(language).resolve("status.json"));

		assertThat(jobs()).isNotEmpty()
			.allSatisfy((name) -> assertThat(texts).contains('"' + name.replace('.', '-') + "\": "));
	}

	@Test
	void jobsWithinAClassAreFound() {
		assertThat(jobs()).contains("MonthClosingSchedule.closeDue", "ImportSchedule.Rounds.drop");
	}

	private static List<String> jobs() {
		return new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
			.importPackages("io.caizhi")
			.stream()
			.flatMap((type) -> type.getMethods().stream())
			.filter((method) -> method.isAnnotatedWith(Scheduled.class))
			.map((method) -> Jobs.name(method.getOwner().getName() + "." + method.getName()))
			.sorted()
			.toList();
	}

}

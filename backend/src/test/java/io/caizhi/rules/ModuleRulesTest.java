package io.caizhi.rules;

import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import io.caizhi.CaizhiApplication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.Violations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Holds the house to its rules, and the rules to their purpose. */
class ModuleRulesTest {

	private static final JavaClasses HOUSE = new ClassFileImporter()
		.withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
		.importPackages("io.caizhi");

	private static final JavaClasses OFFENDERS = new ClassFileImporter().importPackages("io.caizhi.rules.planted");

	static Stream<ArchRule> rules() {
		return ModuleRules.all().stream();
	}

	@ParameterizedTest
	@MethodSource("rules")
	void theHouseKeeps(ArchRule rule) {
		rule.check(HOUSE);
	}

	@ParameterizedTest
	@MethodSource("rules")
	void thePlantedOffenderBreaks(ArchRule rule) {
		assertThat(rule.evaluate(OFFENDERS).hasViolation()).isTrue();
	}

	@Test
	void theHouseIsAllThere() {
		assertThat(HOUSE.stream().map((type) -> type.getPackageName()).distinct()).contains("io.caizhi.kernel",
				"io.caizhi.tenancy", "io.caizhi.hiring", "io.caizhi.web");
	}

	@Test
	void modulesKnowOnlyThoseTheyMay() {
		ApplicationModules.of(CaizhiApplication.class).verify();
	}

	@Test
	void aModuleThatKnowsMoreIsFound() {
		ApplicationModules planted = ApplicationModules.of("io.caizhi.rules.planted",
				(ImportOption) (location) -> true);

		assertThatExceptionOfType(Violations.class).isThrownBy(planted::verify)
			.withMessageContaining("upstream")
			.withMessageContaining("downstream");
	}

}

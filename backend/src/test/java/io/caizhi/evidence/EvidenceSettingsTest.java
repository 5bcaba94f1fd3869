package io.caizhi.evidence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;

/** The setting chooses the store; a wrong one stops the start and says what to do. */
class EvidenceSettingsTest {

	private static final String[] COMPLETE = { "caizhi.evidence.store=S3",
			"caizhi.evidence.s3.endpoint=https://s3.example:9000", "caizhi.evidence.s3.bucket=evidence",
			"caizhi.evidence.s3.access-key=somebody", "caizhi.evidence.s3.secret-key=not-to-be-told" };

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withUserConfiguration(EvidenceConfiguration.class);

	@Test
	void aFolderUnlessTheSettingSaysOtherwise() {
		this.runner.run((context) -> assertThat(context).getBean(EvidenceStore.class).isInstanceOf(FolderStore.class));
		this.runner.withPropertyValues(COMPLETE)
			.run((context) -> assertThat(context).getBean(EvidenceStore.class).isInstanceOf(S3Store.class));
	}

	@ParameterizedTest
	@CsvSource({ "endpoint,''", "endpoint,s3.example", "endpoint,https://s3.example/evidence",
			"endpoint,ftp://s3.example", "endpoint,https://me@s3.example", "bucket,''", "bucket,Evidence",
			"access-key,''", "secret-key,''", "region,''" })
	void whatIsMissingOrWrongIsNamedInBothLanguages(String setting, String value) {
		String name = "caizhi.evidence.s3." + setting;
		this.runner.withPropertyValues(COMPLETE).withPropertyValues(name + "=" + value).run((context) -> {
			assertThat(context).hasFailed();
			FailureAnalysis told = new UnusableStoreAnalyzer().analyze(context.getStartupFailure());
			assertThat(told.getDescription()).contains(name)
				.containsPattern("[一-龥]")
				.containsPattern("is not set|must be");
			assertThat(told.getDescription() + told.getAction()).doesNotContain("not-to-be-told");
		});
	}

	@Test
	void theSecretMayStandInAFile(@TempDir Path folder) throws IOException {
		Path file = Files.writeString(folder.resolve("secret"), "not-to-be-told\n");
		String[] byFile = { "caizhi.evidence.s3.secret-key=", "caizhi.evidence.s3.secret-key-file=" + file };

		this.runner.withPropertyValues(COMPLETE).withPropertyValues(byFile).run((context) -> {
			assertThat(context).hasNotFailed();
			EvidenceSettings.S3 settings = context.getBean(EvidenceSettings.class).s3();
			assertThat(S3Access.of(settings).secretKey()).isEqualTo("not-to-be-told");
			assertThat(S3Access.of(settings) + " " + settings).doesNotContain("not-to-be-told", "somebody");
		});
		this.runner.withPropertyValues(COMPLETE)
			.withPropertyValues("caizhi.evidence.s3.secret-key-file=" + file)
			.run((context) -> assertThat(context).hasFailed());
		this.runner.withPropertyValues(COMPLETE)
			.withPropertyValues("caizhi.evidence.s3.secret-key=",
					"caizhi.evidence.s3.secret-key-file=" + file + ".absent")
			.run((context) -> assertThat(
					new UnusableStoreAnalyzer().analyze(context.getStartupFailure()).getDescription())
				.contains("secret-key-file"));
	}

}

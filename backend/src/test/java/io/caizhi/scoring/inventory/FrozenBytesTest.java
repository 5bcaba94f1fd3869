package io.caizhi.scoring.inventory;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

import io.caizhi.scoring.calculation.UnitScore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is frozen is read back as it was, and gives the same bytes wherever it is
 * computed.
 */
class FrozenBytesTest {

	private static final int TOWNS = 12;

	@Test
	void inputsAreReadBackAsTheyWere() {
		FrozenInputs inputs = SampleInputs.towns(TOWNS);
		byte[] written = CanonicalJson.write(inputs);

		FrozenInputs read = CanonicalJson.read(written, FrozenInputs.class);

		assertThat(read).isEqualTo(inputs);
		assertThat(CanonicalJson.write(read)).isEqualTo(written);
		assertThat(new String(written, StandardCharsets.UTF_8)).contains("\"rule\":\"COMPOSITE\"", "1.20")
			.startsWith("{\"categories\"");
	}

	@Test
	void scoresAreReadBackAsTheyWere() {
		FrozenResults results = FrozenResults.of(SampleInputs.towns(TOWNS),
				(done) -> assertThat(done).isEqualTo(TOWNS));

		assertThat(results.lines()).hasSize(TOWNS)
			.allSatisfy((line) -> assertThat(CanonicalJson.read(line.json(), UnitScore.class)).isEqualTo(line.score()));
	}

	@Test
	void oneFigureMoreIsAnotherDigest() {
		FrozenInputs one = SampleInputs.towns(TOWNS);
		FrozenInputs other = SampleInputs.towns(TOWNS + 1);
		byte[] written = CanonicalJson.write(one);

		assertThat(FrozenResults.of(one, (done) -> {
		}).digest(written)).isNotEqualTo(FrozenResults.of(other, (done) -> {
		}).digest(written)).isNotEqualTo(FrozenResults.of(one, (done) -> {
		}).digest(CanonicalJson.write(other)));
	}

	@Test
	void anotherJavaInAnotherTimeZoneAndLanguageGivesTheSameBytes(@TempDir Path folder)
			throws IOException, InterruptedException {
		byte[] inputs = CanonicalJson.write(SampleInputs.towns(TOWNS));
		Path given = Files.write(folder.resolve("inputs.json"), inputs);
		Path computed = folder.resolve("results");

		Process other = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-Duser.timezone=America/New_York", "-Duser.language=tr", "-Duser.country=TR",
				"-Dfile.encoding=ISO-8859-9", "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"),
				ElsewhereComputed.class.getName(), given.toString(), computed.toString())
			.redirectErrorStream(true)
			.start();
		String said = new String(other.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

		assertThat(other.waitFor(1, TimeUnit.MINUTES)).isTrue();
		assertThat(other.exitValue()).as(said).isZero();
		assertThat(Files.readAllBytes(computed)).isEqualTo(ElsewhereComputed.computed(inputs));
	}

}

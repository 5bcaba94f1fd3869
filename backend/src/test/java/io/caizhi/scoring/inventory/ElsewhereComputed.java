package io.caizhi.scoring.inventory;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Reads frozen inputs from a file and writes the results beside, in a Java of its own.
 */
public final class ElsewhereComputed {

	private ElsewhereComputed() {
	}

	/** Takes the file of the inputs and the one to write. */
	public static void main(String[] arguments) throws IOException {
		Files.write(Path.of(arguments[1]), computed(Files.readAllBytes(Path.of(arguments[0]))));
	}

	/** The inputs as written once more, and every score, a line each. */
	static byte[] computed(byte[] json) throws IOException {
		FrozenInputs inputs = CanonicalJson.read(json, FrozenInputs.class);
		ByteArrayOutputStream lines = new ByteArrayOutputStream();
		byte[] again = CanonicalJson.write(inputs);
		lines.write(again);
		lines.write('\n');
		FrozenResults results = FrozenResults.of(inputs, (done) -> {
		});
		for (FrozenResults.Line line : results.lines()) {
			lines.write(line.json());
			lines.write('\n');
		}
		lines.write(results.digest(again).getBytes(StandardCharsets.US_ASCII));
		return lines.toByteArray();
	}

}

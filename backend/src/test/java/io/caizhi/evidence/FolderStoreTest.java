package io.caizhi.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.io.TempDir;

/** A folder keeps what every store promises. */
class FolderStoreTest extends StoreContract {

	@TempDir
	private Path parent;

	@Override
	EvidenceStore store() {
		return new FolderStore(kept());
	}

	@Override
	Path kept() {
		return this.parent.resolve("evidence");
	}

	/** A folder that is mounted elsewhere leaves something else in its place. */
	@Override
	Runnable awayNow() throws IOException {
		Path aside = this.parent.resolve("aside");
		Files.move(kept(), aside);
		Files.createFile(kept());
		return () -> {
			try {
				Files.delete(kept());
				Files.move(aside, kept());
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		};
	}

}

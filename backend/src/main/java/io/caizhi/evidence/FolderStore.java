package io.caizhi.evidence;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

import io.caizhi.kernel.TenantId;

/** Keeps evidence in a folder, which several nodes may share. */
final class FolderStore implements EvidenceStore {

	private final Path folder;

	FolderStore(Path folder) {
		this.folder = folder;
	}

	@Override
	public void put(TenantId tenant, String name, byte[] sealed) throws IOException {
		Path file = file(tenant, name);
		if (Files.exists(file)) {
			return;
		}
		Files.createDirectories(file.getParent());
		Path draft = Files.createTempFile(file.getParent(), "new-", ".tmp");
		try {
			try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
				ByteBuffer bytes = ByteBuffer.wrap(sealed);
				while (bytes.hasRemaining()) {
					channel.write(bytes);
				}
				channel.force(true);
			}
			Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
		}
		finally {
			Files.deleteIfExists(draft);
		}
	}

	@Override
	public byte[] get(TenantId tenant, String name) throws IOException {
		return Files.readAllBytes(file(tenant, name));
	}

	@Override
	public void check() throws IOException {
		Files.createDirectories(this.folder);
		if (!Files.isWritable(this.folder)) {
			throw new AccessDeniedException(this.folder.toString());
		}
	}

	private Path file(TenantId tenant, String name) {
		return this.folder.resolve(EvidenceStore.path(tenant, name));
	}

}

package io.caizhi.evidence;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import io.caizhi.kernel.TenantId;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

/** What every store of evidence promises, whatever keeps the bytes. */
abstract class StoreContract {

	private static final TenantId WUYI = new TenantId(4711);

	private static final TenantId ZHULONG = new TenantId(4712);

	/** One for all tests: the store keeps what earlier ones put in. */
	private static final Random RANDOM = new Random(20_221_103);

	/** The store, empty or not. */
	abstract EvidenceStore store();

	/** The folder in which its files can be seen, tenant by tenant. */
	abstract Path kept();

	/** Takes the bytes away from the store's reach, and gives what brings them back. */
	abstract Runnable awayNow() throws IOException;

	@Test
	void whatIsPutInComesBackToTheByte() throws IOException {
		for (int size : new int[] { 0, 1, 65_537, 20 * 1024 * 1024 }) {
			String name = name();
			byte[] bytes = bytes(size);
			store().put(WUYI, name, bytes);

			assertThat(store().get(WUYI, name)).isEqualTo(bytes);
		}
	}

	@Test
	void whatIsStoredOnceIsStoredForEver() throws IOException {
		String name = name();
		store().put(WUYI, name, text("first"));
		store().put(WUYI, name, text("second"));

		assertThat(store().get(WUYI, name)).isEqualTo(text("first"));
		assertThat(files(name)).hasSize(1);
	}

	@Test
	void whatOneTenantPutInTheOtherDoesNotHave() throws IOException {
		String name = name();
		store().put(WUYI, name, text("of Wuyi"));

		assertThatExceptionOfType(NoSuchFileException.class).isThrownBy(() -> store().get(ZHULONG, name));
		store().put(ZHULONG, name, text("of Zhulong"));
		assertThat(store().get(WUYI, name)).isEqualTo(text("of Wuyi"));
		assertThat(store().get(ZHULONG, name)).isEqualTo(text("of Zhulong"));
	}

	@Test
	void whatIsNotThereIsToldFromAStoreThatIsAway() throws IOException {
		store().check();

		assertThatExceptionOfType(NoSuchFileException.class).isThrownBy(() -> store().get(WUYI, name()));
	}

	@Test
	void ofTwoAtOnceOneStaysWhole() throws Exception {
		for (int round = 0; round < 5; round++) {
			String name = name();
			byte[] one = bytes(300_000);
			byte[] other = bytes(300_001);
			CountDownLatch go = new CountDownLatch(1);
			try (ExecutorService two = Executors.newFixedThreadPool(2)) {
				List<Future<?>> puts = Stream.of(one, other).<Future<?>>map((bytes) -> two.submit(() -> {
					go.await();
					store().put(WUYI, name, bytes);
					return null;
				})).toList();
				go.countDown();
				for (Future<?> put : puts) {
					put.get();
				}
			}
			assertThat(store().get(WUYI, name)).isIn(one, other);
			assertThat(files(name)).hasSize(1);
		}
	}

	@Test
	void aStoreThatIsAwayKeepsNothingOfWhatItRefused() throws IOException {
		String before = name();
		String meanwhile = name();
		store().put(WUYI, before, text("before"));
		Runnable back = awayNow();
		try {
			assertThatIOException().isThrownBy(() -> store().check());
			assertThatIOException().isThrownBy(() -> store().put(WUYI, meanwhile, text("meanwhile")))
				.isNotInstanceOf(NoSuchFileException.class);
			assertThatIOException().isThrownBy(() -> store().get(WUYI, before));
		}
		finally {
			back.run();
		}
		store().check();
		assertThat(store().get(WUYI, before)).isEqualTo(text("before"));
		assertThat(files(meanwhile)).isEmpty();
		store().put(WUYI, meanwhile, text("meanwhile"));
		assertThat(store().get(WUYI, meanwhile)).isEqualTo(text("meanwhile"));
	}

	private List<Path> files(String name) throws IOException {
		try (Stream<Path> files = Files.walk(kept().resolve(String.valueOf(WUYI.value())))) {
			return files.filter((file) -> file.getFileName().toString().equals(name)).toList();
		}
	}

	private String name() {
		StringBuilder name = new StringBuilder();
		for (byte one : bytes(32)) {
			name.append("%02x".formatted(one));
		}
		return name.toString();
	}

	private byte[] bytes(int size) {
		byte[] bytes = new byte[size];
		RANDOM.nextBytes(bytes);
		return bytes;
	}

	private static byte[] text(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

}

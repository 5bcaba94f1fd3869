package io.caizhi.launcher;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

import org.springframework.boot.logging.LoggingSystem;

/**
 * {@code mvn -pl backend spring-boot:test-run}: from nothing to a login page. Ends with 0
 * when it was stopped, 1 when a server did not come up, 2 when the machine is not fit.
 */
public final class Launcher {

	private final Console console = new Console();

	private final CountDownLatch stopped = new CountDownLatch(1);

	private Launcher() {
	}

	public static void main(String[] arguments) {
		LoggingSystem.get(Launcher.class.getClassLoader()).beforeInitialize();
		AtomicInteger exitCode = new AtomicInteger();
		try {
			new Launcher().run();
		}
		catch (StartFailure failure) {
			exitCode.set(failure.exitCode());
			complain(failure);
		}
		catch (RuntimeException ex) {
			exitCode.set(1);
			complain(ex);
		}
		System.exit(exitCode.get());
	}

	private void run() {
		this.console.say("才治 Caizhi");
		Settings settings = Settings.read();
		DevFolder folder = this.console.stage("检查 preflight", () -> {
			DevFolder taken = DevFolder.take(settings);
			this.console.progress("", Preflight.check(settings));
			return taken;
		});
		Installation installation = new Installation(settings, folder, this.console);
		Runtime.getRuntime().addShutdownHook(new Thread(() -> {
			this.console.say("\n正在停止 / stopping …");
			installation.close();
			folder.close();
			this.console.say("已停止 / stopped");
			this.stopped.countDown();
		}, "stop"));
		ProcessHandle.current().parent().ifPresent(Launcher::endWith);
		Installation.Running running = installation.start();
		List<DemoDistrict.Account> accounts = loadDemo(running);
		DemoRealm demo = DemoRealm.read();
		this.console.stage("试用 smoke check", () -> {
			new SmokeCheck(running.keycloak(), settings.appUrl()).run(demo);
			return null;
		});
		running.mailbox().announce();
		this.console.say(Summary.of(settings, demo, accounts, this.console.elapsed()));
		waitForever();
	}

	private List<DemoDistrict.Account> loadDemo(Installation.Running running) {
		List<DemoDistrict.Account> accounts = new ArrayList<>();
		running.application().getBeanProvider(DemoDistrict.class).ifAvailable((district) -> {
			String name = "演示数据 demo data";
			this.console.stage(name, () -> {
				district.load(running.keycloak(), (words) -> this.console.progress(name, words));
				return null;
			});
			accounts.addAll(district.accounts());
		});
		return accounts;
	}

	private void waitForever() {
		try {
			this.stopped.await();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	/** Without Maven nobody could stop us with Ctrl-C any more. */
	private static void endWith(ProcessHandle parent) {
		parent.onExit().thenRun(() -> new Thread(() -> System.exit(0), "end").start());
	}

	private static void complain(Throwable failure) {
		PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
		err.println("\n✗ " + failure.getMessage());
		for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
			err.println("  ← " + cause.getMessage());
		}
	}

}

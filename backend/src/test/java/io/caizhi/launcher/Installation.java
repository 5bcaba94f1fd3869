package io.caizhi.launcher;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

import io.caizhi.CaizhiApplication;
import io.caizhi.privacy.KeyFiles;
import io.caizhi.testing.EmbeddedDatabase;
import io.caizhi.testing.EmbeddedKeycloak;

import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Database, Keycloak, mail and the application on top: started side by side as far as one
 * does not wait for another, stopped in reverse order.
 */
final class Installation implements AutoCloseable {

	private final Settings settings;

	private final DevFolder folder;

	private final Console console;

	private final Deque<AutoCloseable> running = new ArrayDeque<>();

	Installation(Settings settings, DevFolder folder, Console console) {
		this.settings = settings;
		this.folder = folder;
		this.console = console;
	}

	/** What has come up. */
	record Running(EmbeddedKeycloak keycloak, Mailbox mailbox, ConfigurableApplicationContext application) {
	}

	Running start() {
		Mailbox mailbox = this.console.stage("邮件 mail", this::startMail);
		CompletableFuture<EmbeddedKeycloak> keycloak = CompletableFuture
			.supplyAsync(() -> this.console.stage("Keycloak", this::startKeycloak), this::inThread);
		CompletableFuture<ConfigurableApplicationContext> application = CompletableFuture
			.supplyAsync(() -> this.console.stage("数据库 database", this::startDatabase), this::inThread)
			.thenApply((database) -> this.console.stage("应用 application", () -> startApplication(database)));
		try {
			return new Running(keycloak.join(), mailbox, application.join());
		}
		catch (CompletionException ex) {
			throw (ex.getCause() instanceof StartFailure failure) ? failure : ex;
		}
	}

	@Override
	public void close() {
		while (true) {
			AutoCloseable last;
			synchronized (this.running) {
				last = this.running.pollLast();
			}
			if (last == null) {
				return;
			}
			try {
				last.close();
			}
			catch (Exception ex) {
				this.console.say("停止时出错 / while stopping: " + ex);
			}
		}
	}

	private Mailbox startMail() {
		Mailbox mailbox = Mailbox.open(this.settings.mailPort(), this.settings.data().resolve("mail"), this.console);
		started(mailbox);
		return mailbox;
	}

	private EmbeddedDatabase startDatabase() {
		try {
			EmbeddedDatabase database = EmbeddedDatabase.start(this.settings.databasePort(),
					this.settings.data().resolve("database"), log("database"), this.folder.databaseAccounts(), true);
			this.folder.remember("database", database.process().handle());
			started(() -> {
				database.close();
				this.folder.forget("database");
			});
			return database;
		}
		catch (RuntimeException ex) {
			throw StartFailure.service("数据库没有启动。日志见 " + log("database") + "；数据若已损坏，用 -Dreset 重来。",
					"The database did not start; see its log. If its data is broken, begin anew with -Dreset.", ex);
		}
	}

	private EmbeddedKeycloak startKeycloak() {
		try {
			EmbeddedKeycloak keycloak = EmbeddedKeycloak.start(new EmbeddedKeycloak.Options(
					this.settings.keycloakPort(), this.settings.keycloakManagementPort(), this.folder.keycloakData(),
					log("keycloak"), this.folder.keycloakSecrets(), this.settings.appUrl(), this.settings.mailPort()));
			this.folder.remember("keycloak", keycloak.process().handle());
			started(() -> {
				keycloak.close();
				this.folder.forget("keycloak");
			});
			this.folder.keycloakIsReady();
			DemoRealm.read().addTo(keycloak);
			return keycloak;
		}
		catch (RuntimeException ex) {
			throw StartFailure.service("Keycloak 没有启动。日志见 " + log("keycloak") + "；数据若已损坏，用 -Dreset 重来。",
					"Keycloak did not start; see its log. If its data is broken, begin anew with -Dreset.", ex);
		}
	}

	private ConfigurableApplicationContext startApplication(EmbeddedDatabase database) {
		Path keys = this.settings.data().resolve("keys");
		KeyFiles.createIfAbsent(keys);
		Map<String, Object> properties = new LinkedHashMap<>(database.properties());
		properties.putAll(EmbeddedKeycloak.properties(this.settings.keycloakPort(), this.folder.keycloakSecrets()));
		properties.put("caizhi.keys.directory", keys.toString());
		properties.put("caizhi.evidence.directory", this.settings.data().resolve("evidence").toString());
		properties.put("caizhi.audit.heads", this.settings.data().resolve("audit-heads").toString());
		properties.put("spring.mail.host", "127.0.0.1");
		properties.put("spring.mail.port", this.settings.mailPort());
		properties.put("caizhi.notices.from", "caizhi@caizhi.example");
		properties.put("caizhi.notices.address", "http://localhost:" + this.settings.appPort());
		properties.put("caizhi.identity.clients", "caizhi-web,caizhi-demo");
		properties.put("caizhi.directory.second-factor", "false");
		properties.put("server.address", "127.0.0.1");
		properties.put("server.port", this.settings.appPort());
		properties.put("logging.file.name", log("application").toString());
		properties.put("logging.threshold.console", "off");
		properties.put("logging.register-shutdown-hook", "false");
		SpringApplication application = new SpringApplication(CaizhiApplication.class);
		application.setAdditionalProfiles("dev", "demo");
		application.addInitializers((context) -> context.getBeanFactory()
			.registerSingleton("noTestConfigurations", new NoTestConfigurations()));
		application.setBannerMode(Banner.Mode.OFF);
		application.setRegisterShutdownHook(false);
		try {
			ConfigurableApplicationContext context = application.run(properties.entrySet()
				.stream()
				.map((property) -> "--" + property.getKey() + "=" + property.getValue())
				.toArray(String[]::new));
			started(context);
			return context;
		}
		catch (RuntimeException ex) {
			throw StartFailure.service("应用没有启动。日志见 " + log("application"),
					"The application did not start; see its log.", ex);
		}
	}

	private Path log(String name) {
		return this.settings.logs().resolve(name + ".log");
	}

	private void started(AutoCloseable server) {
		synchronized (this.running) {
			this.running.addLast(server);
		}
	}

	private void inThread(Runnable work) {
		Thread thread = new Thread(work, "start");
		thread.setDaemon(true);
		thread.start();
	}

}

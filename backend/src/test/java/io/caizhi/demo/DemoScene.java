package io.caizhi.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import com.jayway.jsonpath.JsonPath;
import io.caizhi.hiring.HiresBooked;
import io.caizhi.privacy.KeyFiles;
import io.caizhi.tenancy.DemoTenancy;
import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.Role;
import io.caizhi.testing.CountedStatements;
import io.caizhi.testing.EmbeddedDatabase;
import io.caizhi.testing.InsideApi;
import io.caizhi.testing.ServerCache;
import io.caizhi.testing.ServerProcess;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.context.event.EventListener;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * The whole demo on a database of its own: killed in the middle of a month, gone on with
 * and looked at as its leaders and officials see it. The tests of it share one.
 */
@SpringBootTest(properties = { "caizhi.identity.issuer=http://127.0.0.1:1/realms/caizhi",
		"caizhi.identity.jwks-uri=http://127.0.0.1:1/realms/caizhi/protocol/openid-connect/certs",
		"caizhi.directory.server-url=http://127.0.0.1:1", "caizhi.directory.client-secret=unused",
		"caizhi.directory.interval=PT24H" })
@ContextConfiguration(initializers = DemoScene.OwnDatabase.class)
@ActiveProfiles("demo")
@AutoConfigureMockMvc
@Import(CountedStatements.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class DemoScene {

	@Autowired
	protected NanqiaoDemo demo;

	@Autowired
	protected DemoTenancy tenancy;

	@Autowired
	protected DemoClock clock;

	@Autowired
	protected PretendDirectory directory;

	@Autowired
	protected Accident accident;

	@Autowired
	protected MockMvcTester mvc;

	@Autowired
	protected JdbcClient jdbc;

	@Autowired
	private Telling telling;

	/** Told once, in two starts, for whoever of the tests comes first. */
	@BeforeAll
	void loadInTwoStarts() {
		this.telling.once(() -> {
			this.accident.after(2_000);
			assertThatIllegalStateException().isThrownBy(() -> this.demo.load((emails) -> {
			}, (words) -> {
			})).withMessage("killed");
			assertThat(this.clock.instant()).isEqualTo(DemoClock.BEGINNING);
			this.accident.after(Integer.MAX_VALUE);

			this.demo.load(this.telling.withPassword::addAll, (words) -> {
			});
		});
	}

	/** Whose password was set. */
	protected List<String> withPassword() {
		return this.telling.withPassword;
	}

	protected int of(String rows) {
		return this.jdbc.sql("SELECT COUNT(*) FROM " + rows).query(Integer.class).single();
	}

	protected InsideApi.Caller leader(String district) {
		return caller(district, Role.LEADER, DemoAccounts.leader(district).email());
	}

	protected InsideApi.Caller caller(String alias, Role role, String email) {
		Member member = this.tenancy.member(alias, role, email);
		return new InsideApi(this.mvc, this.jdbc).as(role, member.tenant(), member.subject());
	}

	protected static int number(MvcTestResult answer, String path) {
		return read(answer, path);
	}

	protected static List<Object> list(MvcTestResult answer, String path) {
		return read(answer, path);
	}

	protected static int sum(MvcTestResult answer, String path) {
		return list(answer, path).stream().mapToInt((value) -> ((Number) value).intValue()).sum();
	}

	private static <T> T read(MvcTestResult answer, String path) {
		assertThat(answer).hasStatusOk();
		return JsonPath.read(new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8), path);
	}

	@TestConfiguration(proxyBeanMethods = false)
	static class WithoutKeycloak {

		@Bean
		@Primary
		PretendDirectory pretendDirectory() {
			return new PretendDirectory();
		}

		@Bean
		Telling telling() {
			return new Telling();
		}

		@Bean
		Accident accident() {
			return new Accident();
		}

	}

	/** Whether the demo of this database is told already, and to whom. */
	static class Telling {

		private final List<String> withPassword = new ArrayList<>();

		private boolean told;

		synchronized void once(Runnable tell) {
			if (!this.told) {
				tell.run();
				this.told = true;
			}
		}

	}

	/** Happens inside of the transaction that verifies, while others go on. */
	static class Accident {

		private final AtomicInteger left = new AtomicInteger(Integer.MAX_VALUE);

		void after(int hires) {
			this.left.set(hires);
		}

		@EventListener
		void count(HiresBooked booked) {
			int hires = (int) booked.bookings().stream().filter((booking) -> !booking.duplicate()).count();
			if (this.left.addAndGet(-hires) < 0) {
				throw new IllegalStateException("killed");
			}
		}

	}

	/** The districts of other tests have the same names, and time runs there. */
	static class OwnDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

		@Override
		public void initialize(ConfigurableApplicationContext context) {
			Path folder = folder();
			KeyFiles.createIfAbsent(folder.resolve("keys"));
			EmbeddedDatabase database = EmbeddedDatabase.start(ServerProcess.freePort(), folder.resolve("data"),
					Path.of("target", "embedded", "mariadb-demo.log").toAbsolutePath(),
					EmbeddedDatabase.Accounts.random(), false);
			Map<String, Object> properties = new LinkedHashMap<>(database.properties());
			properties.put("caizhi.keys.directory", folder.resolve("keys").toString());
			context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("demo", properties));
			((GenericApplicationContext) context).registerBean("ownDatabase", AutoCloseable.class, () -> () -> {
				database.close();
				ServerCache.delete(folder);
			}, (definition) -> definition.setDestroyMethodName("close"));
		}

		private static Path folder() {
			try {
				return Files.createTempDirectory("caizhi-demo-");
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

	}

}

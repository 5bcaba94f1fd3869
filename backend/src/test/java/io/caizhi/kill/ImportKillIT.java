package io.caizhi.kill;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.YearMonth;
import java.util.Random;

import io.caizhi.testing.Answer;
import io.caizhi.testing.GivenEnterprise;
import io.caizhi.testing.Numbers;
import io.caizhi.testing.SeparateWorld;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;

import static io.caizhi.testing.Vocabulary.as;
import static io.caizhi.testing.Vocabulary.given;
import static io.caizhi.testing.Vocabulary.thisMonth;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The backend is killed again and again while it reads and stores a file; whoever comes
 * after ends the work, and every row is there once.
 */
class ImportKillIT {

	private static final int ROWS = 6_000;

	private static final int KILLS = 4;

	private static SeparateWorld world;

	private static Backend backend;

	private final YearMonth month = thisMonth();

	@BeforeAll
	static void start() {
		world = SeparateWorld.enter();
		backend = new Backend(world.properties());
		world.at(backend.base());
	}

	@AfterAll
	static void stop() {
		backend.close();
		world.leave();
	}

	@Test
	void everyRowIsStoredOnceHoweverOftenTheWorkBeginsAnew() throws InterruptedException {
		given.district("imported", "滁河区");
		given.unit("imported", "unit", "第一镇", "TOWN");
		given.official("imported", "unit");
		GivenEnterprise enterprise = given.enterprise("unit");
		String imports = enterprise.returns(this.month) + "/imports";
		String id = as(enterprise.reporter()).post(imports).file(file(enterprise)).send().expect(202).text("/id");
		JdbcClient database = world.client();

		int amidst = 0;
		Random moments = new Random(20261125L);
		for (int kill = 0; kill < KILLS; kill++) {
			Awaitility.await()
				.pollInterval(Duration.ofMillis(5))
				.atMost(Duration.ofSeconds(60))
				.until(() -> !"WAITING".equals(status(database)));
			Thread.sleep(moments.nextInt(500));
			backend.kill();
			if ("READING".equals(status(database))) {
				amidst++;
				assertThat(hires(database)).as("rows of a work that was cut off").isZero();
			}
			letTheLeaseRunOut(database);
			backend.restart();
		}

		Awaitility.await().atMost(Duration.ofSeconds(90)).until(() -> "DONE".equals(status(database)));
		Answer ended = as(enterprise.reporter()).get(imports + "/" + id).send().expect(200);
		assertThat(ended.at("/rows/added").asInt()).isEqualTo(ROWS);
		assertThat(amidst).as("kills while the file was worked on").isPositive();
		assertThat(hires(database)).isEqualTo(ROWS);
		assertThat(number(database, "SELECT COUNT(DISTINCT fingerprint) FROM hire")).isEqualTo(ROWS);
		assertThat(number(database, "SELECT COUNT(*) FROM audit_entry WHERE action = 'import.finished'")).isOne();
		assertThat(number(database, "SELECT COUNT(*) FROM audit_entry WHERE action = 'hire.added'")).isOne();
		assertThat(number(database, "SELECT COUNT(*) FROM import_part")).isZero();
	}

	private String file(GivenEnterprise enterprise) {
		StringBuilder file = new StringBuilder(
				as(enterprise.reporter()).get(enterprise.path() + "/imports/template/csv").send().expect(200).text());
		for (int row = 0; row < ROWS; row++) {
			file.append(String.join(",", "令狐测试", "居民身份证", Numbers.residentId(), "女", "初中毕业", "否", "", "", "", "操作工",
					this.month.atDay(1).toString(), "", "推荐介绍", "", "劳务派遣", "否", "是"))
				.append("\r\n");
		}
		assertThat(file.toString().getBytes(StandardCharsets.UTF_8).length).isLessThan(20 * 1024 * 1024);
		return file.toString();
	}

	/** As if a minute had passed; only while no application runs. */
	private static void letTheLeaseRunOut(JdbcClient database) {
		database.sql("UPDATE import_job SET lease_until = lease_until - INTERVAL 61 SECOND WHERE lease IS NOT NULL")
			.update();
	}

	private static String status(JdbcClient database) {
		return database.sql("SELECT status FROM import_job").query(String.class).single();
	}

	private static long hires(JdbcClient database) {
		return number(database, "SELECT COUNT(*) FROM hire");
	}

	private static long number(JdbcClient database, String sql) {
		return database.sql(sql).query(Long.class).single();
	}

}

package io.caizhi.hiring.importing;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import com.jayway.jsonpath.JsonPath;
import io.caizhi.hiring.HiringScene;
import io.caizhi.hiring.HiringScene.Firm;
import io.caizhi.hiring.HiringScene.Town;
import io.caizhi.hiring.importing.HostileFiles.HostileFile;
import io.caizhi.tenancy.Role;
import io.caizhi.testing.DatabaseTest;
import io.caizhi.testing.InsideApi;
import io.caizhi.testing.SetClock;
import io.caizhi.workbook.importing.WaitingImports;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whoever hands in what was made to do harm is refused, and everybody else is served
 * meanwhile. How long it takes is measured by the benchmark.
 */
@DatabaseTest
@AutoConfigureMockMvc
@Import(SetClock.InNovember2022.class)
class HostileImportIT {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private ApplicationContext application;

	@Autowired
	private SetClock clock;

	private HiringScene scene;

	private Town town;

	private Firm neighbour;

	private InsideApi.Caller attacker;

	private InsideApi.Caller official;

	private InsideApi.Caller other;

	private String path;

	@BeforeEach
	void makeDistrict() {
		this.clock.set(SetClock.InNovember2022.MORNING);
		this.scene = new HiringScene(this.jdbc);
		this.scene.open(YearMonth.of(2022, 11));
		this.town = this.scene.town();
		Firm firm = this.scene.firm(this.town);
		this.neighbour = this.scene.firm(this.town);
		InsideApi api = new InsideApi(this.mvc, this.jdbc);
		this.attacker = api.as(Role.ENTERPRISE, this.town.id(), firm.reporter().subject());
		this.official = api.as(Role.OFFICIAL, this.town.id(), this.town.official().subject());
		this.other = api.as(Role.ENTERPRISE, this.town.id(), this.neighbour.reporter().subject());
		this.path = "/enterprises/" + firm.id() + "/returns/2022-11/imports";
	}

	@Test
	void eachIsRefusedWithItsCodeWhileOthersAreServed() throws Exception {
		List<HostileFile> files = HostileFiles.of(this.town.id());
		try (ExecutorService aside = Executors.newSingleThreadExecutor()) {
			for (HostileFile file : files) {
				List<String> before = work();
				Future<MvcTestResult> refusal = aside.submit(() -> refusal(file));
				int served = 0;
				do {
					serveOthers(file);
					served += refusal.isDone() ? 0 : 1;
				}
				while (!refusal.isDone());

				assertThat(codes(refusal.get(1, TimeUnit.MINUTES))).as(file.kind()).contains(file.code());
				assertThat(work()).as(file.kind()).containsExactlyInAnyOrderElementsOf(before);
				if (file.content().length > 1024 * 1024) {
					assertThat(served).as("answers while the " + file.kind() + " was worked on").isPositive();
				}
			}
		}
		assertThat(files).filteredOn((file) -> file.content().length > 1024 * 1024).hasSizeGreaterThan(1);
		assertThat(this.scene.audited(this.town.id())).doesNotContain("hire.added");
	}

	/** Hands the file in, and has it worked on when it was taken; gives the last word. */
	private MvcTestResult refusal(HostileFile file) {
		MvcTestResult taken = this.attacker.post(this.path, UUID.randomUUID().toString(), file.content());
		if (file.atOnce()) {
			assertThat(taken).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
			return taken;
		}
		assertThat(taken).hasStatus(HttpStatus.ACCEPTED);
		WaitingImports.workOff(this.application);
		String job = this.path + "/" + read(taken, "$.id");
		MvcTestResult ended = this.attacker.get(job);
		assertThat(ended).bodyJson().isLenientlyEqualTo("{\"status\":\"REFUSED\",\"rows\":{\"added\":0}}");
		return read(ended, "$.rows.faulty").equals(0) ? ended : this.attacker.get(job + "/faults");
	}

	private void serveOthers(HostileFile file) {
		assertThat(this.official.get("/returns/counts")).as(file.kind()).hasStatusOk();
		assertThat(this.official.get("/returns?month=2022-11")).as(file.kind())
			.hasStatusOk()
			.bodyJson()
			.extractingPath("$.items.length()")
			.isEqualTo(2);
		assertThat(this.other.get("/enterprises/" + this.neighbour.id() + "/returns/2022-11")).as(file.kind())
			.hasStatusOk();
	}

	/**
	 * What is stored of the district's work; that a file was looked at is no part of it.
	 */
	private List<String> work() {
		return this.scene.stored().stream().filter((row) -> !row.startsWith("audit ")).toList();
	}

	private static List<String> codes(MvcTestResult answer) {
		return JsonPath.read(text(answer), "$..code");
	}

	private static Object read(MvcTestResult result, String at) {
		return JsonPath.read(text(result), at);
	}

	private static String text(MvcTestResult result) {
		try {
			return result.getResponse().getContentAsString(StandardCharsets.UTF_8);
		}
		catch (UnsupportedEncodingException ex) {
			throw new IllegalStateException(ex);
		}
	}

}

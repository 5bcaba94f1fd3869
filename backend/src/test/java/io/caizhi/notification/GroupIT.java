package io.caizhi.notification;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import com.sun.net.httpserver.HttpServer;
import io.caizhi.kernel.DistrictId;
import io.caizhi.kernel.Subject;
import io.caizhi.kernel.TenantId;
import io.caizhi.privacy.FieldCipher;
import io.caizhi.tenancy.Door.Whereabouts;
import io.caizhi.tenancy.Reachable;
import io.caizhi.tenancy.Role;
import io.caizhi.testing.DatabaseTest;
import io.caizhi.testing.InsideApi;
import io.caizhi.testing.Rows;
import io.caizhi.testing.ServerProcess;
import io.caizhi.testing.SetClock;
import io.caizhi.testing.Visits;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A group is told once a day what waits for the office, whatever becomes of its vendor.
 */
@DatabaseTest
@AutoConfigureMockMvc
@Import({ SetClock.InNovember2022.class, Told.Here.class })
class GroupIT {

	private static final int PORT = ServerProcess.freePort();

	private static final String ORIGIN = "http://127.0.0.1:" + PORT;

	private static final Instant THURSDAY = SetClock.InNovember2022.MORNING;

	private static final String TAKEN = "{\"errcode\":0,\"errmsg\":\"ok\"}";

	@Autowired
	private Digests digests;

	@Autowired
	private Delivery delivery;

	@Autowired
	private Told told;

	@Autowired
	private SetClock clock;

	@Autowired
	private FieldCipher cipher;

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private JdbcClient jdbc;

	private final List<String> received = new CopyOnWriteArrayList<>();

	private volatile String answer = TAKEN;

	private HttpServer vendor;

	private DistrictId district;

	private TenantId tenant;

	private InsideApi.Caller office;

	@DynamicPropertySource
	static void vendor(DynamicPropertyRegistry registry) {
		registry.add("caizhi.notices.groups.origin", () -> ORIGIN);
	}

	@BeforeEach
	void makeDistrict() throws IOException {
		this.clock.set(THURSDAY);
		startVendor();
		this.district = new Rows(this.jdbc).district(THURSDAY);
		this.tenant = this.district.asTenant();
		Subject person = Rows.someone();
		Reachable.member(this.jdbc, this.cipher, this.tenant, Role.OFFICE, person, "office@example.com");
		this.office = new InsideApi(this.mvc, this.jdbc).as(Role.OFFICE, this.tenant, person);
		this.told.returnsToVerify(this.tenant, 7, 2);
	}

	private void startVendor() throws IOException {
		this.vendor = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), PORT), 0);
		this.vendor.createContext("/", (exchange) -> {
			this.received.add(exchange.getRequestURI() + " "
					+ new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
			byte[] body = this.answer.getBytes(StandardCharsets.UTF_8);
			exchange.sendResponseHeaders(200, body.length);
			exchange.getResponseBody().write(body);
			exchange.close();
		});
		this.vendor.start();
	}

	@AfterEach
	void stopVendor() {
		this.vendor.stop(0);
	}

	@Test
	void bothVendorsGetOneDigestADay() {
		add(dingTalk("钉群"));
		add(weCom("微群"));

		morning();
		morning();

		assertThat(this.received).hasSize(2)
			.allSatisfy((call) -> assertThat(call).contains("7 份月报待核验", "/t/" + this.office.alias() + "/worklist")
				.doesNotContain("office@example.com", "王晓"))
			.anySatisfy((call) -> assertThat(call).startsWith(
					"/robot/send?access_token=0123456789abcdef0123&timestamp=" + THURSDAY.toEpochMilli() + "&sign="))
			.anySatisfy((call) -> assertThat(call).startsWith("/cgi-bin/webhook/send?key=").contains("\"content\""));
	}

	@Test
	void whatAVendorDidNotTakeIsTriedAgain() {
		add(weCom("微群"));
		this.answer = "{\"errcode\":93000,\"errmsg\":\"invalid webhook url\"}";
		morning();
		assertThat(states()).containsExactly("WAITING");
		assertThat(this.office.get("/notice-groups")).bodyJson()
			.extractingPath("$.items[0].last.problem")
			.isEqualTo("group-refused");

		this.answer = TAKEN;
		this.clock.set(THURSDAY.plusSeconds(61));
		this.delivery.round();
		assertThat(states()).containsExactly("SENT");
		assertThat(this.received).hasSize(2);
	}

	@Test
	void aVendorThatWasSentTooManyIsLeftAloneForTenMinutes() {
		add(weCom("微群"));
		this.answer = "{\"errcode\":45009,\"errmsg\":\"api freq out of limit\"}";
		morning();
		this.answer = TAKEN;
		this.clock.set(THURSDAY.plusSeconds(599));
		this.delivery.round();
		assertThat(this.received).hasSize(1);
		assertThat(this.office.get("/notice-groups")).bodyJson()
			.extractingPath("$.items[0].last.problem")
			.isEqualTo("group-shut");

		this.clock.set(THURSDAY.plusSeconds(601));
		this.delivery.round();
		assertThat(this.received).hasSize(2);
		assertThat(states()).containsExactly("SENT");
	}

	@Test
	void aVendorThatWasAwayIsToldOnceItIsBack() throws IOException {
		add(weCom("微群"));
		this.vendor.stop(0);
		morning();
		assertThat(states()).containsExactly("WAITING");

		startVendor();
		this.clock.set(THURSDAY.plusSeconds(61));
		this.delivery.round();
		this.delivery.round();
		assertThat(this.received).hasSize(1);
		assertThat(states()).containsExactly("SENT");
	}

	@Test
	void oneVendorThatIsAwayDoesNotHoldUpAnything() {
		add(weCom("微群"));
		this.vendor.stop(0);
		morning();

		assertThat(states()).containsExactly("WAITING");
		assertThat(this.office.get("/notices")).hasStatusOk();
	}

	@Test
	void aTestIsSentAndNotTwiceInARow() {
		String group = add(weCom("微群"));

		assertThat(this.office.post("/notice-groups/" + group + "/test", "")).hasStatus(202);
		assertThat(this.office.post("/notice-groups/" + group + "/test", "")).hasStatus(409);
		this.delivery.round();
		assertThat(this.received).singleElement().asString().contains("测试消息");
	}

	@Test
	void addressAndSecretAreSealedAndShownToNobody() {
		add(dingTalk("钉群"));

		assertThat(this.office.get("/notice-groups")).hasStatusOk()
			.bodyText()
			.doesNotContain("access_token", "0123456789abcdef", "SEC");
		assertThat(this.jdbc.sql("SELECT HEX(address), HEX(secret) FROM notice_group WHERE tenant_id = ?")
			.param(this.tenant.value())
			.query((row, number) -> row.getString(1) + row.getString(2))
			.single()).doesNotContain(hex("access_token"), hex("SEC012345"));
		assertThat(this.jdbc.sql("SELECT details FROM audit_entry WHERE tenant_id = ? AND " + Visits.LEFT_OUT)
			.param(this.tenant.value())
			.query(String.class)
			.single()).doesNotContain("access_token", "SEC");
	}

	@Test
	void anAddressInsideTheHouseIsRefusedAndNothingIsKept() {
		assertThat(this.office.post("/notice-groups", weCom("微群").replace(ORIGIN, "http://169.254.169.254")))
			.hasStatus(422)
			.bodyJson()
			.extractingPath("$.errors[0].code")
			.isEqualTo("group.address");
		assertThat(this.office.post("/notice-groups", dingTalk("钉群").replace("SEC", "x y"))).hasStatus(422);
		assertThat(this.jdbc.sql("SELECT COUNT(*) FROM notice_group WHERE tenant_id = ?")
			.param(this.tenant.value())
			.query(Integer.class)
			.single()).isZero();
	}

	@Test
	void whatIsDroppedIsToldNoMore() {
		String group = add(weCom("微群"));
		this.digests.put(new Whereabouts(this.tenant, this.district));

		assertThat(this.office.delete("/notice-groups/" + group, 1)).hasStatus(204);
		this.delivery.round();
		assertThat(this.received).isEmpty();
		assertThat(states()).contains("PASSED");
	}

	@Test
	void aDistrictHasFiveAndNoTwoOfAName() {
		add(weCom("群"));
		assertThat(this.office.post("/notice-groups", weCom("群"))).hasStatus(409);
		for (int number = 1; number < NoticeGroups.MOST; number++) {
			add(weCom("群" + number));
		}
		assertThat(this.office.post("/notice-groups", weCom("又一群"))).hasStatus(409);
	}

	private String add(String group) {
		assertThat(this.office.post("/notice-groups", group)).hasStatus(201);
		return this.jdbc.sql("SELECT id FROM notice_group WHERE tenant_id = ? ORDER BY id DESC LIMIT 1")
			.param(this.tenant.value())
			.query((row, number) -> new NoticeGroupId(row.getLong(1)).toString())
			.single();
	}

	private void morning() {
		this.digests.put(new Whereabouts(this.tenant, this.district));
		this.delivery.round();
	}

	/** Of messages to groups. */
	private List<String> states() {
		return this.jdbc.sql("SELECT state FROM notice_outbox WHERE tenant_id = ? AND channel = 'GROUP' ORDER BY id")
			.param(this.tenant.value())
			.query(String.class)
			.list();
	}

	private static String dingTalk(String name) {
		return """
				{"vendor":"DINGTALK","name":"%s","language":"zh-CN","secret":"SEC0123456789abcdef",
				 "address":"%s/robot/send?access_token=0123456789abcdef0123"}
				""".formatted(name, ORIGIN);
	}

	private static String weCom(String name) {
		return """
				{"vendor":"WECOM","name":"%s","language":"zh-CN",
				 "address":"%s/cgi-bin/webhook/send?key=00000000-0000-0000-0000-000000000000"}
				""".formatted(name, ORIGIN);
	}

	private static String hex(String text) {
		return HexFormat.of().withUpperCase().formatHex(text.getBytes(StandardCharsets.UTF_8));
	}

}

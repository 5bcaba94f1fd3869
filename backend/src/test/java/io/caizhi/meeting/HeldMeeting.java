package io.caizhi.meeting;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

import io.caizhi.kernel.TenantId;
import io.caizhi.scoring.inventory.Inventories;
import io.caizhi.scoring.inventory.PublishedScene;
import io.caizhi.tenancy.Role;
import io.caizhi.testing.InsideApi;
import io.caizhi.testing.Json;

import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/** A district with two towns whose meetings decide something. */
final class HeldMeeting {

	private final PublishedScene scene;

	private final String inventory;

	HeldMeeting(MockMvcTester mvc, JdbcClient jdbc, Inventories inventories) {
		this.scene = new PublishedScene(mvc, jdbc, inventories, "ALL");
		this.inventory = this.scene.published();
	}

	PublishedScene scene() {
		return this.scene;
	}

	TenantId wuyi() {
		return this.scene.wuyi().id();
	}

	TenantId zhulong() {
		return this.scene.zhulong().id();
	}

	InsideApi.Caller office() {
		return this.scene.office();
	}

	InsideApi.Caller leader() {
		return this.scene.leader();
	}

	InsideApi.Caller official(TenantId unit) {
		return this.scene.as(Role.OFFICIAL, unit);
	}

	/** A meeting on a day; its path. */
	String planned(String day) {
		return "/meetings/" + id(office().post("/meetings", """
				{"kind":"DISTRICT","title":"全区人才工作推进会","heldOn":"%s","place":"三楼会议室","inventory":"%s",
				"agenda":["通报情况","单位发言"],"speaking":{"rule":"BEST_AND_LAST","best":1,"last":1}}
				""".formatted(day, this.inventory)), "/meeting/id");
	}

	/** What it decides for a unit; the item. */
	String decided(String meeting, TenantId owner, String due) {
		return id(office().post(meeting + "/items",
				"{\"decision\":\"年底前再建引才工作站一个\",\"owner\":\"%s\",\"person\":\"章明（镇长）\",\"due\":\"%s\"}"
					.formatted(this.scene.code(owner), due)),
				"/id");
	}

	/** It is over, and its decisions are the units'. */
	void ended(String meeting) {
		assertThat(office().put(meeting + "/pack", 1, "")).hasStatusOk();
		assertThat(office().put(meeting + "/end", 2, "")).hasStatusOk();
	}

	/** Wuyi says it is done. */
	MvcTestResult report(String item, int version) {
		return report(item, version, UUID.randomUUID().toString());
	}

	MvcTestResult report(String item, int version, String key) {
		return official(wuyi()).put("/action-items/" + item + "/report", version, key, "{\"text\":\"已建成并挂牌\"}");
	}

	MvcTestResult find(String item, int version, String body) {
		return office().put("/action-items/" + item + "/finding", version, body);
	}

	private static String id(MvcTestResult answer, String at) {
		assertThat(answer).hasStatus(HttpStatus.CREATED);
		return Json.read(new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8))
			.at(at)
			.asString();
	}

}

// One official hands over and signs; meanwhile the office asks for something more; the other sees what changed, signs
// and takes the paper; the office reads it.
import assert from "node:assert/strict";
import { enter, isFitForAll, row } from "./pages.mjs";
import { given, picture, story } from "./story.mjs";

const dialog = (page) => page.getByRole("dialog");
const inDays = (days) =>
  new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

async function confirm(page) {
  await dialog(page).getByTestId("confirm").click();
  await dialog(page).waitFor({ state: "hidden" });
}

await story(async (open) => {
  const leaver = await open();
  await enter(leaver, given.leaver, `/t/${given.tenant}/worklist`);
  await leaver.getByTestId("nav-handovers").click();
  await leaver.getByTestId("start").click();
  await dialog(leaver)
    .getByLabel(/^交出人/)
    .selectOption({ index: 1 });
  await dialog(leaver)
    .getByLabel(/^接手人/)
    .selectOption({ index: 1 });
  await isFitForAll(leaver);
  await confirm(leaver);
  await leaver
    .getByTestId("open")
    .getByText("报送引才工作站建设情况")
    .waitFor();
  const page = new URL(leaver.url()).pathname;
  await leaver.getByTestId("add-promise").click();
  await leaver.getByLabel(/^承诺的事/).fill("协调新入职教师周转房两套");
  await leaver.getByLabel(/^对谁/).fill("区第三中学");
  await leaver.getByLabel(/^什么时候前/).fill(inDays(30));
  await leaver
    .getByLabel(/^交接说明/)
    .fill("月报催报名单在共享盘“用工”文件夹。");
  await leaver.getByTestId("save-words").click();
  await leaver.getByText("已保存。").waitFor();
  await isFitForAll(leaver);
  await picture(leaver, "draft");
  await leaver.getByTestId("hand").click();
  await isFitForAll(leaver);
  await confirm(leaver);
  await leaver.getByTestId("sign-leaver").getByText("已签字").waitFor();
  await isFitForAll(leaver);

  const office = await open();
  await enter(office, given.office, "/t/nanqiao/supervision");
  await office.getByTestId("demand").click();
  await dialog(office).getByLabel(/^事项/).fill("报送年底招聘活动安排");
  await dialog(office).getByLabel(/^要求/).fill("请报送时间、地点和企业数。");
  await dialog(office)
    .getByLabel(/^回复期限/)
    .fill(inDays(7));
  await dialog(office).getByLabel(given.unit, { exact: true }).check();
  await confirm(office);

  const follower = await open({ width: 390, height: 844 });
  await enter(follower, given.follower, page);
  await follower
    .getByTestId("changes")
    .getByText("报送年底招聘活动安排")
    .first()
    .waitFor();
  await follower.getByTestId("words").getByText("区第三中学").waitFor();
  await isFitForAll(follower);
  await picture(follower, "phone");
  await follower.getByTestId("take").click();
  await isFitForAll(follower);
  await confirm(follower);
  await follower.getByTestId("sign-follower").getByText("已签字").waitFor();
  assert.equal(await follower.getByTestId("take").count(), 0);
  await follower
    .getByTestId("open")
    .getByText("报送年底招聘活动安排")
    .waitFor();
  const [file] = await Promise.all([
    follower.waitForEvent("download"),
    follower.getByTestId("docx").click(),
  ]);
  assert.match(file.suggestedFilename(), /^工作交接书-.*\.docx$/);
  await isFitForAll(follower);
  await follower.goto(`${given.app}/t/${given.tenant}/handovers`);
  await follower.getByTestId("row").getByText("已交接").waitFor();
  await isFitForAll(follower);

  await leaver.reload();
  await leaver.getByTestId("sign-follower").getByText("已签字").waitFor();
  await picture(leaver, "signed");
  await office.goto(`${given.app}/t/nanqiao/handovers`);
  await row(office, given.unit).getByRole("link").click();
  await office.getByTestId("signatures").waitFor();
  assert.equal(await office.getByTestId("open").getByRole("link").count(), 0);
  await isFitForAll(office);

  const english = await open({ locale: "en" });
  await enter(english, given.leaver, page);
  await english.getByText("Open work").waitFor();
  await isFitForAll(english);
  await picture(english, "english");
});

<#import "template.ftl" as layout>
<#-- Somebody came back to a page of a login that went on, or took too long. -->
<@layout.registrationLayout; section>
  <#if section = "header">
    ${msg("pageExpiredTitle")}
  <#elseif section = "form">
    <p id="instruction1">${msg("pageExpiredText")}</p>
    <div class="caizhi-ways">
      <a id="loginContinueLink" class="${properties.kcButtonPrimaryClass} ${properties.kcButtonBlockClass}" href="${url.loginAction}">${msg("pageExpiredGoOn")}</a>
      <a id="loginRestartLink" class="${properties.kcButtonSecondaryClass} ${properties.kcButtonBlockClass}" href="${url.loginRestartFlowUrl}">${msg("pageExpiredAnew")}</a>
    </div>
  </#if>
</@layout.registrationLayout>

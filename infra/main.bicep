// Everything that one county needs: a storage account, the Functions app over it, and the events that wake the app.
// Deployed twice: first without the events, since the app's webhook has no key before its code is there (see README.md).
targetScope = 'resourceGroup'

@description('Azure region; one that offers Flex Consumption.')
param location string = resourceGroup().location

@description('Globally unique, 3 to 24 lower-case letters and digits.')
@minLength(3)
@maxLength(24)
param storageAccountName string

@description('Globally unique; becomes NAME.azurewebsites.net.')
@minLength(2)
@maxLength(60)
param functionAppName string

@description('Whether the storage account tells the app of new screenshots. False for the first deployment, true once the code is published.')
param sendEvents bool = false

@description('For how many days a deleted or overwritten blob can be restored. A lost upload is a lost proof.')
@minValue(7)
@maxValue(365)
param retentionDays int = 90

@description('After how many days without a change a screenshot moves to cool storage. Reports and facts stay where they are.')
@minValue(30)
@maxValue(3650)
param coolAfterDays int = 60

@description('Most instances of 2 GB at once; each works on 4 screenshots.')
@minValue(1)
@maxValue(1000)
param maximumInstances int = 40

@description('Settings named RepostAudit__…, without that beginning: { Language: \'en\', RankBy: \'attainment\' }.')
param settings object = {}

@description('Connection string of an Application Insights resource for the host\'s logs; empty for none.')
@secure()
param applicationInsightsConnectionString string = ''

@description('Address of an OpenTelemetry collector (OTLP) for the worker\'s spans, figures and logs; empty for none.')
param otlpEndpoint string = ''

var containers = ['screenshots', 'reports', 'county', 'thumbnails', 'proxies', 'index', 'deployment']
var tables = ['repostauditfacts', 'repostauditrulings', 'repostauditincidents']
var queues = ['webjobs-blobtrigger-poison']

// Built-in roles: what the host needs of blobs (leases want the owner's), queues and tables.
var roles = {
  blobs: 'b7e6dc6d-f1e8-4753-8033-0f276bb0955b'
  queues: '974c5e8b-45b9-4653-ba55-5f855dd0fb88'
  tables: '0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3'
}

resource storage 'Microsoft.Storage/storageAccounts@2023-05-01' = {
  name: storageAccountName
  location: location
  kind: 'StorageV2'
  sku: { name: 'Standard_ZRS' }
  properties: {
    allowBlobPublicAccess: false
    allowSharedKeyAccess: false
    minimumTlsVersion: 'TLS1_2'
    supportsHttpsTrafficOnly: true
  }
}

resource blobService 'Microsoft.Storage/storageAccounts/blobServices@2023-05-01' = {
  parent: storage
  name: 'default'
  properties: {
    isVersioningEnabled: true
    deleteRetentionPolicy: { enabled: true, days: retentionDays }
    containerDeleteRetentionPolicy: { enabled: true, days: retentionDays }
  }
}

resource blobContainers 'Microsoft.Storage/storageAccounts/blobServices/containers@2023-05-01' = [
  for name in containers: {
    parent: blobService
    name: name
    properties: { publicAccess: 'None' }
  }
]

resource tableService 'Microsoft.Storage/storageAccounts/tableServices@2023-05-01' = {
  parent: storage
  name: 'default'
}

resource factTables 'Microsoft.Storage/storageAccounts/tableServices/tables@2023-05-01' = [
  for name in tables: {
    parent: tableService
    name: name
  }
]

resource queueService 'Microsoft.Storage/storageAccounts/queueServices@2023-05-01' = {
  parent: storage
  name: 'default'
}

resource hostQueues 'Microsoft.Storage/storageAccounts/queueServices/queues@2023-05-01' = [
  for name in queues: {
    parent: queueService
    name: name
  }
]

resource lifecycle 'Microsoft.Storage/storageAccounts/managementPolicies@2023-05-01' = {
  parent: storage
  name: 'default'
  dependsOn: [blobService]
  properties: {
    policy: {
      rules: [
        {
          name: 'cool-screenshots'
          type: 'Lifecycle'
          definition: {
            filters: { blobTypes: ['blockBlob'], prefixMatch: ['screenshots/'] }
            actions: { baseBlob: { tierToCool: { daysAfterModificationGreaterThan: coolAfterDays } } }
          }
        }
        {
          name: 'forget-former-versions'
          type: 'Lifecycle'
          definition: {
            filters: { blobTypes: ['blockBlob'] }
            actions: { version: { delete: { daysAfterCreationGreaterThan: retentionDays } } }
          }
        }
      ]
    }
  }
}

resource plan 'Microsoft.Web/serverfarms@2024-04-01' = {
  name: '${functionAppName}-plan'
  location: location
  kind: 'functionapp'
  sku: { tier: 'FlexConsumption', name: 'FC1' }
  properties: { reserved: true }
}

resource app 'Microsoft.Web/sites@2024-04-01' = {
  name: functionAppName
  location: location
  kind: 'functionapp,linux'
  identity: { type: 'SystemAssigned' }
  dependsOn: [blobContainers]
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    functionAppConfig: {
      deployment: {
        storage: {
          type: 'blobContainer'
          value: '${storage.properties.primaryEndpoints.blob}deployment'
          authentication: { type: 'SystemAssignedIdentity' }
        }
      }
      runtime: { name: 'dotnet-isolated', version: '10.0' }
      scaleAndConcurrency: { instanceMemoryMB: 2048, maximumInstanceCount: maximumInstances }
    }
  }
}

resource appSettings 'Microsoft.Web/sites/config@2024-04-01' = {
  parent: app
  name: 'appsettings'
  properties: union(
    {
      AzureWebJobsStorage__blobServiceUri: storage.properties.primaryEndpoints.blob
      AzureWebJobsStorage__queueServiceUri: storage.properties.primaryEndpoints.queue
      AzureWebJobsStorage__tableServiceUri: storage.properties.primaryEndpoints.table
      AzureWebJobsStorage__credential: 'managedidentity'
      RepostAudit__ScreenshotSource: 'eventgrid'
    },
    reduce(items(settings), {}, (all, item) => union(all, { 'RepostAudit__${item.key}': string(item.value) })),
    empty(applicationInsightsConnectionString) ? {} : { APPLICATIONINSIGHTS_CONNECTION_STRING: applicationInsightsConnectionString },
    empty(otlpEndpoint) ? {} : { OTEL_EXPORTER_OTLP_ENDPOINT: otlpEndpoint }
  )
}

resource grants 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for role in items(roles): {
    scope: storage
    name: guid(storage.id, app.id, role.value)
    properties: {
      principalId: app.identity.principalId
      principalType: 'ServicePrincipal'
      roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', role.value)
    }
  }
]

resource events 'Microsoft.EventGrid/systemTopics@2025-02-15' = {
  name: '${storageAccountName}-events'
  location: location
  properties: {
    source: storage.id
    topicType: 'Microsoft.Storage.StorageAccounts'
  }
}

resource uploads 'Microsoft.EventGrid/systemTopics/eventSubscriptions@2025-02-15' = if (sendEvents) {
  parent: events
  name: 'screenshots'
  properties: {
    destination: {
      endpointType: 'WebHook'
      properties: {
        endpointUrl: 'https://${app.properties.defaultHostName}/runtime/webhooks/blobs?functionName=Host.Functions.OnScreenshotUploaded&code=${listKeys('${app.id}/host/default', '2024-04-01').systemKeys.blobs_extension}'
        maxEventsPerBatch: 1
      }
    }
    filter: {
      includedEventTypes: ['Microsoft.Storage.BlobCreated']
      subjectBeginsWith: '/blobServices/default/containers/screenshots/'
    }
    eventDeliverySchema: 'EventGridSchema'
    retryPolicy: { maxDeliveryAttempts: 30, eventTimeToLiveInMinutes: 1440 }
  }
}

output blobEndpoint string = storage.properties.primaryEndpoints.blob
output health string = 'https://${app.properties.defaultHostName}/api/health'
